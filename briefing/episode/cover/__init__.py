"""Cover art: drawn from a title and a day, or made from the user's own picture."""
