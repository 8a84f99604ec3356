"""From scripts to takes: what is read, by whom, in which pieces; each is synthesized once."""
