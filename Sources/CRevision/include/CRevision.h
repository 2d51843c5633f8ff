/// The commit of the sources, or an empty text.
const char *_Nonnull icarus_commit(void);
