import Issues
