// What the program gives up before it looks at the first byte of a file: the user's files, writing, the network, other programs, endless
// memory and time.
#pragma once

namespace congvan::decode {

/// Exit codes that tell the parent why the program ended.
inline constexpr int kEndedByTimer = 3;
inline constexpr int kEndedByMemory = 4;

/// From now on the end of the thread that started this program ends it too: what a batch that was killed had asked for must not run on.
void die_with_parent();

/// Memory and files; no system call but those of computing, reading and answering. Everything that threads or programs need is gone after
/// it.
void enter_sandbox();

/// Ends the program when the processor has worked this long on what follows; 0 stops the clock.
void allow_seconds(unsigned seconds);

}  // namespace congvan::decode
