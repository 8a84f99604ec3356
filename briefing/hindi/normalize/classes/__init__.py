"""The semiotic classes, in a folder for each subject: a module for each class, or for some rules of one."""
