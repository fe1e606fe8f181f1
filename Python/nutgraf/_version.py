"""The version of the package, which is that of the library in it."""

version = "0.1.0"
