"""Where every clip lies in the finished file, and how loud it is there; no sound is made yet."""
