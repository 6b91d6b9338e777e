#!/usr/bin/env python3
"""Slurm job arrays, as man/congvan-cluster.7 tells, with two nodes on one host, one of which dies in the midst of the work."""
import os
import socket
import subprocess

from cluster import PROGRAM, ClusterTest, command_of, descendants, environment, free_ports, kill_machine, main, need

SETTINGS = """\
ClusterName=test
SlurmctldHost={host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
SlurmctldPort={control}
AuthType=auth/munge
AuthInfo=socket={folder}/munge/socket,cred_expire=5
CredType=cred/munge
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool.%n
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.%n.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
ReturnToService=2
SlurmdTimeout=6
InactiveLimit=0
KillWait=1
MessageTimeout=5
SchedulerParameters=sched_interval=2,bf_interval=2
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SlurmdParameters=config_overrides
NodeName=n1 NodeHostname={host} NodeAddr=127.0.0.1 Port={first} CPUs=1
NodeName=n2 NodeHostname={host} NodeAddr=127.0.0.1 Port={second} CPUs=1
PartitionName=all Nodes=ALL Default=YES State=UP MaxTime=INFINITE
"""

TASKS = """\
#!/bin/sh
#SBATCH --array=1-6
#SBATCH --cpus-per-task=1
#SBATCH --requeue
#SBATCH --output=task-%a.log
cd {folder}
CONGVAN_DECODER={decoder} {program} extract -q -f jsonl --resume -j "$SLURM_CPUS_PER_TASK" \\
  -o "out/$SLURM_ARRAY_TASK_ID.jsonl" \\
  --shard "$SLURM_ARRAY_TASK_ID/6" {folder}/docs
test $? -le 1
"""


class Slurm(ClusterTest):
    def setUp(self):
        super().setUp()
        for name in ("munge", "state", "spool.n1", "spool.n2"):
            (self.folder / name).mkdir(mode=0o755)
        key = self.folder / "munge/key"
        key.write_bytes(os.urandom(1024))
        key.chmod(0o600)
        self.start("/usr/sbin/munged", "--foreground", "--force", f"--key-file={key}", f"--socket={self.folder}/munge/socket",
                   f"--pid-file={self.folder}/munge/pid", f"--log-file={self.folder}/munged.log", f"--seed-file={self.folder}/munge/seed")
        control, first, second = free_ports(3)
        settings = self.file("slurm.conf", SETTINGS.format(host=socket.gethostname().split(".")[0], folder=self.folder, control=control, first=first,
                                                           second=second))
        self.env = environment(SLURM_CONF=str(settings), PATH="/usr/sbin:/usr/bin:/sbin:/bin")
        self.wait_for((self.folder / "munge/socket").exists, "munged")
        self.start("/usr/sbin/slurmctld", "-D", "-f", str(settings), env=self.env)
        self.nodes = [self.start("/usr/sbin/slurmd", "-D", "-N", name, "-f", str(settings), env=self.env) for name in ("n1", "n2")]
        self.wait_for(lambda: self.ask("sinfo", "-h", "-t", "idle", "-o", "%D") == "2", "two idle nodes")

    def ask(self, *command):
        return subprocess.run(command, env=self.env, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout.decode().strip()

    def work_on(self, node):
        """The step daemon of a node that is at a document: it is no child of slurmd."""
        for daemon in (int(name) for name in os.listdir("/proc") if name.isdigit()):
            command = command_of(daemon)
            if command and command[0].startswith(b"slurmstepd: [") and any(b"extract" in command_of(each) for each in descendants(daemon)):
                if f"SLURMD_NODENAME={node}".encode() in self.environment_below(daemon):
                    return daemon
        return None

    def environment_below(self, daemon):
        found = []
        for each in descendants(daemon):
            try:
                found += open(f"/proc/{each}/environ", "rb").read().split(b"\0")
            except OSError:
                continue
        return found

    def test_an_array_of_shares_gives_the_records_of_a_single_run_though_a_node_dies(self):
        script = self.file("tasks.sh", TASKS.format(folder=self.folder, program=PROGRAM, decoder=self.slow_decoder))
        waiting = subprocess.Popen(["sbatch", "--wait", script], cwd=self.folder, env=self.env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        step = self.wait_for(lambda: self.work_on("n1"), "work on n1")
        kill_machine(self.nodes[0].pid)
        killed = kill_machine(step)
        self.assertIn(PROGRAM.encode(), [word for command in killed for word in command])
        partial = [name for name in os.listdir(self.folder / "out") if ".partial-" in name]
        self.assertNotEqual(partial, [])
        told = waiting.communicate(timeout=200)[0].decode()
        self.assertEqual(waiting.returncode, 0, told + self.logs())
        self.assertEqual(self.shares_joined(), self.single_sorted())
        self.assertEqual(len(os.listdir(self.folder / "out")), 6)


if __name__ == "__main__":
    need("sbatch", "slurmctld", "slurmd", "munged")
    main()
