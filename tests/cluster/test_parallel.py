#!/usr/bin/env python3
"""GNU parallel over ssh, as man/congvan-cluster.7 tells, with two sshd on the loopback, one of which dies in the midst of the work."""
import os
import subprocess
from pathlib import Path

from cluster import PROGRAM, ClusterTest, environment, free_ports, kill_machine, main, need


class Parallel(ClusterTest):
    def setUp(self):
        super().setUp()
        Path("/run/sshd").mkdir(exist_ok=True)
        for key in ("host", "user"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.folder / key], check=True)
        self.machines = []
        hosts = ""
        for name, port in zip(("n1", "n2"), free_ports(2)):
            settings = self.file(f"{name}.conf", f"Port {port}\nListenAddress 127.0.0.1\nHostKey {self.folder}/host\nAuthorizedKeysFile {self.folder}/user.pub\n"
                                 f"PidFile {self.folder}/{name}.pid\nStrictModes no\nUsePAM no\nMaxStartups 100\n")
            self.machines.append(self.start("/usr/sbin/sshd", "-D", "-e", "-f", str(settings)))
            hosts += (f"Host {name}\n  HostName 127.0.0.1\n  Port {port}\n  User root\n  IdentityFile {self.folder}/user\n  StrictHostKeyChecking no\n"
                      f"  UserKnownHostsFile /dev/null\n  LogLevel ERROR\n")
        self.file("ssh_config", hosts)
        self.file("home/will-cite", "")
        self.env = environment(PARALLEL_HOME=str(self.folder / "home"), PATH="/usr/bin:/bin", LC_ALL="C.UTF-8")
        self.options = f"--ssh 'ssh -F {self.folder}/ssh_config' --sshlogin 1/n1,1/n2"
        for name in ("n1", "n2"):
            self.wait_for(lambda: subprocess.run(["ssh", "-F", self.folder / "ssh_config", name, "true"], check=False).returncode == 0, name)

    def shell(self, script):
        return subprocess.Popen(["bash", "-eo", "pipefail", "-c", script], cwd=self.folder, env=self.env, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                stdin=subprocess.DEVNULL)

    def kill_one_at_work(self, running):
        """Waits until the first machine is at a document, kills it, and lets the run go on."""
        at_work = lambda: any(b"extract" in command for command in self.commands_below(self.machines[0].pid))  # noqa: E731
        self.wait_for(at_work, "work on n1")
        commands = kill_machine(self.machines[0].pid)
        self.assertIn(PROGRAM.encode(), [word for command in commands for word in command])
        out, told = running.communicate(timeout=300)
        self.assertEqual(running.returncode, 0, told.decode() + self.logs())
        return out

    def commands_below(self, process):
        from cluster import command_of, descendants
        return [command_of(each) for each in descendants(process)]

    def test_lists_of_paths_give_the_bytes_of_a_single_run_though_a_machine_dies(self):
        for dies in (False, True):
            running = self.shell(f"""
              find {self.folder}/docs -type f -print0 | LC_ALL=C sort -z |
                parallel --pipe --recend '\\0' -N 20 --keep-order --retries 3 {self.options} \\
                  'CONGVAN_DECODER={self.slow_decoder} {PROGRAM} extract -q -f jsonl -0 --files-from -; test $? -le 1'""")
            out = self.kill_one_at_work(running) if dies else running.communicate(timeout=300)[0]
            self.assertEqual(out, self.single)

    def test_shares_are_those_of_a_single_run_though_a_machine_dies(self):
        running = self.shell(f"""
          seq 8 | parallel --retries 3 --joblog jobs.tsv {self.options} \\
            'cd {self.folder} && CONGVAN_DECODER={self.slow_decoder} {PROGRAM} extract -q -f jsonl --resume -o out/{{}}.jsonl --shard {{}}/8 {self.folder}/docs;
             test $? -le 1'""")
        self.kill_one_at_work(running)
        self.assertEqual(self.shares_joined(), self.single_sorted())
        self.assertEqual(len(os.listdir(self.folder / "out")), 8)


if __name__ == "__main__":
    need("parallel", "sshd", "ssh", "ssh-keygen")
    main()
