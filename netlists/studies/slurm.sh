#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A study as a Slurm job array: every task runs its share in one folder that all nodes see. From the root of the
# repository, after a first ./ohmesh --version has built Ohmesh:
#
#   sbatch --array=1-8 netlists/studies/slurm.sh netlists/studies/adc-bits results/adc-bits
#   ./ohmesh study status results/adc-bits
#   ./ohmesh study merge results/adc-bits
#
# A task that was cut off by its time limit, or requeued, goes on where it stood: submit the same array again. What is
# done is not run twice.
#SBATCH --job-name=ohmesh
#SBATCH --cpus-per-task=2
#SBATCH --time=01:00:00
#SBATCH --signal=B:TERM@60
#SBATCH --requeue
#SBATCH --output=ohmesh-%A-%a.log
set -eu

if [ $# -lt 2 ]; then
    echo "usage: sbatch --array=1-N $0 STUDY DIR [options of ohmesh study run]" >&2
    exit 2
fi
study=$1
out=$2
shift 2

# Arrays may begin at any number: 0-7 is as good as 1-8.
part=$(((SLURM_ARRAY_TASK_ID - SLURM_ARRAY_TASK_MIN) / ${SLURM_ARRAY_TASK_STEP:-1} + 1))
if [ "$part" -gt "$SLURM_ARRAY_TASK_COUNT" ]; then
    echo "$0: tasks must be numbered without gaps, as --array=1-8 does" >&2
    exit 2
fi

# Slurm copies this script elsewhere; the folder from which it was submitted is that of the repository.
cd "${OHMESH_HOME:-$SLURM_SUBMIT_DIR}"
exec ./ohmesh study run "$study" --out "$out" --shard "$part/$SLURM_ARRAY_TASK_COUNT" \
    --threads "${SLURM_CPUS_PER_TASK:-1}" "$@"
