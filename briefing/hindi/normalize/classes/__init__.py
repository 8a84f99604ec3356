"""The semiotic classes, in folders by subject: a module for each, or for some of its rules."""
