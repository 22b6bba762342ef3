// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
//
// Runs a fuzz target where libFuzzer is not: first every file of the corpus, then changed ones.
//
//     fuzz_run [--seconds N] [--runs N] [--seed N] [FILE or FOLDER …]
//
// With neither --seconds nor --runs, the files alone. One seed gives the same inputs everywhere.
// What crashes, works for ten seconds, takes a GiB or is contradicted is kept as fuzz_run.crash in
// the working directory; `fuzz_run fuzz_run.crash` shows it again.
#include "tests/fuzz/mutate.h"
#include "tests/fuzz/target.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>
#include <vector>

// There in a sanitized build alone: its own reports end the process without a signal.
extern "C" __attribute__((weak)) void __sanitizer_set_death_callback(void (*)());

namespace
{

using clonescope::fuzz::Random;
namespace fs = std::filesystem;

constexpr time_t longestRun = 10; // seconds of work, however busy the machine
constexpr long mostMemory = 1 << 20; // KiB: the program limits itself to far less, see target.h
constexpr std::size_t largestFile = 65536;

std::string crashFile;
const std::string *current = nullptr;

void keepCurrent()
{
    if (!current)
        return;
    const int file = open(crashFile.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    const ssize_t kept = write(file, current->data(), current->size());
    static_cast<void>(kept);
    current = nullptr;
}

void keepAndEnd(int signal)
{
    keepCurrent();
    std::raise(signal); // by default now
}

void catchCrashes()
{
    static std::array<std::byte, 65536> stack; // the usual one may have overflowed
    const stack_t spare {stack.data(), 0, stack.size()};
    sigaltstack(&spare, nullptr);
    struct sigaction action {
    };
    action.sa_handler = keepAndEnd;
    action.sa_flags = static_cast<int>(SA_ONSTACK | SA_RESETHAND | SA_NODEFER);
    for (const int signal : {SIGABRT, SIGPROF})
        sigaction(signal, &action, nullptr);
    if (__sanitizer_set_death_callback)
        return __sanitizer_set_death_callback(keepCurrent);
    for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL})
        sigaction(signal, &action, nullptr);
}

void limitWork(time_t seconds)
{
    const itimerval timer {{0, 0}, {seconds, 0}};
    setitimer(ITIMER_PROF, &timer, nullptr);
}

void run(const std::string &input)
{
    current = &input;
    limitWork(longestRun);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.data()), input.size());
    limitWork(0);
    rusage used {};
    getrusage(RUSAGE_SELF, &used);
    clonescope::fuzz::require(used.ru_maxrss < mostMemory, "a GiB is more than any input takes");
    current = nullptr;
}

void readFile(const fs::path &path, std::vector<std::string> &into)
{
    std::stringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    if (text.str().size() <= largestFile)
        into.push_back(text.str());
}

// In the order of their names, so that a seed gives the same runs everywhere.
void readAll(const fs::path &path, std::vector<std::string> &into)
{
    if (!fs::is_directory(path))
        return readFile(path, into);
    std::vector<fs::path> files;
    for (const fs::directory_entry &entry : fs::recursive_directory_iterator(path))
        if (entry.is_regular_file())
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const fs::path &file : files)
        readFile(file, into);
}

struct Options {
    std::uint64_t seconds = 0, runs = 0, seed = 1;
    std::vector<std::string> corpus;
};

bool readOptions(int argc, char **argv, Options &into)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        std::uint64_t *number = word == "--seconds" ? &into.seconds
            : word == "--runs"                      ? &into.runs
            : word == "--seed"                      ? &into.seed
                                                    : nullptr;
        if (number && ++i == argc)
            return false;
        if (number)
            *number = std::strtoull(argv[i], nullptr, 10);
        else if (fs::exists(word))
            readAll(word, into.corpus);
        else
            return false;
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    Options options;
    if (!readOptions(argc, argv, options) || options.corpus.empty()) {
        std::cerr << "usage: " << argv[0]
                  << " [--seconds N] [--runs N] [--seed N] FILE or FOLDER …\n";
        return 2;
    }
    crashFile = fs::path(argv[0]).filename().string() + ".crash";
    catchCrashes();

    using Clock = std::chrono::steady_clock;
    const Clock::time_point begin = Clock::now();
    const auto seconds
        = [&] { return std::chrono::duration<double>(Clock::now() - begin).count(); };
    std::uint64_t done = 0;
    for (const std::string &input : options.corpus) {
        run(input);
        ++done;
    }
    std::cout << done << " files of the corpus, then seed " << options.seed << std::endl;
    Random random(options.seed);
    for (std::uint64_t n = 0; n < options.runs || seconds() < double(options.seconds); ++n) {
        run(clonescope::fuzz::mutated(options.corpus, random));
        ++done;
    }
    std::cout << done << " runs, " << static_cast<std::uint64_t>(double(done) / seconds())
              << " a second\n";
    return 0;
}
