// Enhancement only: everything on the page works without this file, and what it adds it also creates.
