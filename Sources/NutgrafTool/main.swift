import CommandLineInterface

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

// A descriptor that is closed would be given to the next file that is opened, and messages would go there. What takes its
// place can be neither read nor written where the tool would say so.
for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
    _ = unsafe open("/dev/null", descriptor == STDOUT_FILENO ? O_RDONLY : O_WRONLY)
}

exit(CommandLineTool.run(CommandLineTool.arguments))
