"""What builds, serves and checks this repository; nothing of it ships."""
