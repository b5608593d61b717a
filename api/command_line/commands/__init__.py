"""One file for each command; `application.py` names them. A file is imported when its command is called."""
