#!/usr/bin/env python3
"""The language of messages follows --lang, else the environment; no locale needs to be installed."""
from harness import ProgramTest, environment, main

VIETNAMESE = "không có tệp hay thư mục này"
ENGLISH = "there is no such file or folder"

CASES = [
    ({}, [], ENGLISH),
    ({"LANG": "vi_VN.UTF-8"}, [], VIETNAMESE),
    ({"LANG": "vi"}, [], VIETNAMESE),
    ({"LANG": "vie_XX"}, [], ENGLISH),
    ({"LANG": "vi_VN", "LC_MESSAGES": "C"}, [], ENGLISH),
    ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "vi_VN"}, [], VIETNAMESE),
    ({"LC_MESSAGES": "vi_VN", "LC_ALL": "en_US"}, [], ENGLISH),
    ({"LC_ALL": "en_US", "LANGUAGE": "vi"}, [], VIETNAMESE),
    ({"LANGUAGE": "fr:vi:en", "LANG": "en"}, [], VIETNAMESE),
    ({"LANGUAGE": "fr", "LANG": "vi"}, [], ENGLISH),
    ({"LANGUAGE": "", "LC_ALL": "", "LANG": "vi_VN"}, [], VIETNAMESE),
    ({"LANG": "en"}, ["--lang", "vi"], VIETNAMESE),
    ({"LANG": "vi"}, ["--lang=en"], ENGLISH),
]


class Language(ProgramTest):
    def test_the_language_is_found(self):
        for variables, arguments, expected in CASES:
            with self.subTest(variables=variables, arguments=arguments):
                done = self.expect(1, "text", *arguments, "missing.txt", env=environment(**variables))
                self.assertIn(expected, done.stderr.decode())

    def test_lang_may_stand_before_the_command(self):
        self.assertIn(VIETNAMESE, self.expect(1, "--lang", "vi", "text", "missing.txt").stderr.decode())

    def test_help_is_in_the_users_language_to_the_last_heading(self):
        for arguments in (["--help"], ["extract", "--help"], ["text", "--help"], ["schema", "--help"]):
            vietnamese = self.expect(0, *arguments, env=environment(LANG="vi")).stdout.decode()
            for word in ("Cách dùng:", "Tùy chọn:", "Mã kết thúc:"):
                self.assertIn(word, vietnamese)
            for word in ("Usage", "Options", "OPTION", "Exit status", "without it", "print"):
                self.assertNotIn(word, vietnamese)


if __name__ == "__main__":
    main()
