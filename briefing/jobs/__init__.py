"""Many texts, an episode each: on this machine's cores, on a cluster, from and to object stores."""
