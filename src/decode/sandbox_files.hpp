// Which files a decoder may still read.
#pragma once

namespace congvan::decode {

/// Fonts, models and character maps; no file else can be opened after it. Needs PR_SET_NO_NEW_PRIVS. False where the kernel cannot do that.
bool restrict_files();

}  // namespace congvan::decode
