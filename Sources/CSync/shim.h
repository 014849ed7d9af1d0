// unistd.h has it for programs in GNU's own dialect only, which Swift's Glibc is not read in.
int syncfs(int descriptor);
