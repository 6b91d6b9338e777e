#!/usr/bin/env python3
"""Fuzzes all targets in turns, and says what came of it.

  run.py --build BUILD --work FOLDER --minutes 120    two processes at a time, each target for a few minutes, until the time is over
  run.py --build BUILD --work FOLDER --table          the figures of all runs in FOLDER
  run.py --build BUILD --work FOLDER --merge          what is needed of FOLDER's inputs for their coverage, small ones first, to tests/fuzz/corpus
  run.py --build BUILD --work FOLDER --coverage       the share of each source file's edges that the inputs reach (at least: of what several
                                                      targets reach of a function, the most counts)

BUILD is configured with -DCMAKE_CXX_COMPILER=clang++ -DCONGVAN_FUZZ=ON; its target `fuzzers` makes all of them. FOLDER keeps inputs, crashes
and figures from run to run; make_seeds.py fills FOLDER/seeds."""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parents[1]
DICTIONARIES = {'text': 'text', 'plain': 'text', 'docx': 'xml', 'odt': 'xml', 'package': 'xml', 'doc': 'text', 'html': 'html', 'rtf': 'rtf', 'stream': 'json',
                'records': 'json', 'pages': 'pages', 'arguments': 'arguments', 'catalog': 'catalog', 'bodies': 'bodies'}
LONGEST = {'text': 6000, 'plain': 3000, 'docx': 40000, 'odt': 40000, 'package': 40000, 'doc': 40000, 'html': 8000, 'rtf': 12000, 'stream': 6000, 'records': 8000,
           'pages': 12000, 'arguments': 300, 'catalog': 2000, 'bodies': 2000, 'answer': 2000}
SLICE = 180  # seconds
TIMEOUT = 10  # seconds: machines are busy
SLOW = 1  # seconds: such inputs are kept too, to be looked at once more
LOCK = threading.Lock()


def targets_of(build):
    return sorted(path.name.removeprefix('fuzz_') for path in (build / 'tests' / 'fuzz').glob('fuzz_*') if path.is_file() and os.access(path, os.X_OK) and path.name != 'fuzz_echo')


def program(options, target):
    return str(options.build.resolve() / 'tests' / 'fuzz' / f'fuzz_{target}')


def environment(**more):
    memory = '/dev/shm'
    return {**os.environ, 'TMPDIR': memory if os.access(memory, os.W_OK) else '/tmp', 'ASAN_OPTIONS': 'detect_stack_use_after_return=0', **more}


def inputs_of(options, target):
    """Where it reads: what it found so far, the seeds, what the project keeps."""
    folders = [options.work / 'found' / target, options.work / 'seeds' / target, HERE / 'corpus' / target]
    folders[0].mkdir(parents=True, exist_ok=True)
    return [str(folder) for folder in folders if folder.is_dir()]


def fuzz(options, target, seconds):
    crashes = options.work / 'crashes'
    crashes.mkdir(parents=True, exist_ok=True)
    before = {path.name for path in crashes.iterdir()}
    command = ['nice', '-n', '5', program(options, target), f'-max_total_time={int(seconds)}', f'-timeout={TIMEOUT}', f'-report_slow_units={SLOW}', '-rss_limit_mb=2048',
               f'-max_len={LONGEST.get(target, 4096)}', '-print_final_stats=1', '-entropic=0', '-reload=0', f'-artifact_prefix={crashes}/{target}-']
    if target in DICTIONARIES:
        command.append(f'-dict={HERE / "dict" / DICTIONARIES[target]}.dict')
    began = time.monotonic()
    done = subprocess.run(command + inputs_of(options, target), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, env=environment())
    said = done.stdout.decode(errors='replace')
    (options.work / f'{target}.log').write_text(said)

    def figure(name):
        found = re.search(rf'stat::{name}:\s*(\d+)', said)
        return int(found[1]) if found else 0

    last = re.findall(r'^#(\d+)\s', said, re.MULTILINE)
    cover = re.findall(r'cov: (\d+)', said)
    row = {'target': target, 'seconds': round(time.monotonic() - began), 'executions': figure('number_of_executed_units') or int(last[-1] if last else 0),
           'new': figure('new_units_added'), 'covered': int(cover[-1]) if cover else 0,
           'crashes': sorted({path.name for path in crashes.iterdir() if path.name.startswith(target + '-')} - before)}
    claim = re.search(r'claim does not hold: .*|runtime error: .*|ERROR: (?:AddressSanitizer|LeakSanitizer|libFuzzer): .*', said)
    row['why'] = claim[0] if claim and row['crashes'] else ''
    with LOCK:
        with open(options.work / 'figures.jsonl', 'a', encoding='utf-8') as log:
            log.write(json.dumps(row) + '\n')
        print(f"{target:10} {row['seconds']:5} s {row['executions']:9} runs {row['new']:5} new {row['covered']:6} edges  {' '.join(row['crashes'])} {row['why']}", flush=True)
    return row


def rotate(options):
    end = time.monotonic() + 60 * options.minutes
    names = options.targets or targets_of(options.build)
    turn = iter(lambda: names, None)
    queue = (name for all_names in turn for name in all_names)

    def work():
        while (left := end - time.monotonic()) > 5:
            with LOCK:
                target = next(queue)
            fuzz(options, target, min(options.slice, left))

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for one in [pool.submit(work) for _ in range(options.jobs)]:
            one.result()


def table(options):
    rows = [json.loads(line) for line in open(options.work / 'figures.jsonl', encoding='utf-8')]
    print(f"{'target':10} {'seconds':>8} {'executions':>11} {'new':>6} {'edges':>7} {'crashes':>8}")
    for target in sorted({row['target'] for row in rows}):
        of = [row for row in rows if row['target'] == target]
        print(f"{target:10} {sum(r['seconds'] for r in of):8} {sum(r['executions'] for r in of):11} {sum(r['new'] for r in of):6} "
              f"{max(r['covered'] for r in of):7} {sum(len(r['crashes']) for r in of):8}")
    print(f"{'all':10} {sum(r['seconds'] for r in rows):8} {sum(r['executions'] for r in rows):11} {sum(r['new'] for r in rows):6} {'':7} {sum(len(r['crashes']) for r in rows):8}")


def merge(options):
    """Only what comes from seeds that the project may keep belongs into FOLDER then."""
    for target in options.targets or targets_of(options.build):
        merged = options.work / 'merged' / target
        shutil.rmtree(merged, ignore_errors=True)
        merged.mkdir(parents=True)
        subprocess.run([program(options, target), '-merge=1', f'-timeout={TIMEOUT}', f'-max_len={options.largest}', str(merged), *inputs_of(options, target)], stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT, check=False,
                       env=environment())
        kept = HERE / 'corpus' / target
        kept.mkdir(parents=True, exist_ok=True)
        room = options.room
        files = sorted(merged.iterdir(), key=lambda path: path.stat().st_size)
        for path in files:
            room -= path.stat().st_size
            if room < 0:
                break
            shutil.copy(path, kept / path.name)
        print(f'{target:10} {len(files):5} inputs, {sum(1 for _ in kept.iterdir()):5} kept', flush=True)


def coverage(options):
    functions = {}
    line_of = re.compile(r'COVERED_FUNC: hits: \d+ edges: (\d+)/(\d+) (.*) (\S*?)/src/(\S+):(\d+)$')
    for target in options.targets or targets_of(options.build):
        done = subprocess.run([program(options, target), '-runs=0', '-entropic=0', '-print_coverage=1', *inputs_of(options, target)], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False, env=environment(CONGVAN_FUZZ_ALL='1'))
        for line in done.stdout.decode(errors='replace').splitlines():
            if found := line_of.search(line):
                key = (found[5], found[6], found[3])
                old = functions.get(key, (0, 0))
                functions[key] = (max(old[0], int(found[1])), max(old[1], int(found[2])))
    for group in (lambda file: file, lambda file: file.split('/')[0] + '/', lambda file: 'src/'):
        sums = {}
        for (file, _, _), (reached, edges) in functions.items():
            before = sums.get(group(file), (0, 0))
            sums[group(file)] = (before[0] + reached, before[1] + edges)
        for name, (reached, edges) in sorted(sums.items()):
            print(f'{name:40} {reached:6} of {edges:6} edges  {100 * reached / edges:5.1f} %')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--build', type=pathlib.Path, required=True)
    parser.add_argument('--work', type=pathlib.Path, required=True)
    parser.add_argument('--minutes', type=float, default=10)
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--slice', type=int, default=SLICE, help='seconds that a target runs at a time')
    parser.add_argument('--room', type=int, default=90_000, help='bytes of each target that --merge keeps')
    parser.add_argument('--largest', type=int, default=8192, help='bytes of one input that --merge keeps')
    parser.add_argument('--targets', nargs='*')
    for name in ('table', 'merge', 'coverage'):
        parser.add_argument('--' + name, action='store_true')
    options = parser.parse_args()
    options.work = options.work.resolve()
    for name, work in (('table', table), ('merge', merge), ('coverage', coverage)):
        if getattr(options, name):
            return work(options)
    rotate(options)
    return table(options)


if __name__ == '__main__':
    sys.exit(main())
