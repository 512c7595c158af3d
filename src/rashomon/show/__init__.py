"""Showing: records as objects, tables and files for people and programs."""
