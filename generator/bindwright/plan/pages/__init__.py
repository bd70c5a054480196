"""Pages and files for people and for installers."""
