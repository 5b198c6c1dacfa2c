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

# The share of a task follows from its array: one of only some tasks would cut the study into other shares.
step=${SLURM_ARRAY_TASK_STEP:-1}
parts=$SLURM_ARRAY_TASK_COUNT
if [ "$SLURM_ARRAY_TASK_MIN" -gt 1 ] || [ "$parts" -lt 2 ] ||
    [ $((SLURM_ARRAY_TASK_MAX - SLURM_ARRAY_TASK_MIN)) -ne $(((parts - 1) * step)) ]; then
    echo "$0: the array must be whole, as --array=1-8 or --array=0-7 is: two tasks or more, from 0 or 1, without gaps." \
        "To repeat some tasks submit all of them again: what is done is not run twice" >&2
    exit 2
fi
part=$(((SLURM_ARRAY_TASK_ID - SLURM_ARRAY_TASK_MIN) / step + 1))
echo "task $SLURM_ARRAY_TASK_ID: share $part of $parts of $study"

# Slurm copies this script elsewhere; the folder from which it was submitted is that of the repository.
cd "${OHMESH_HOME:-$SLURM_SUBMIT_DIR}"
exec ./ohmesh study run "$study" --out "$out" --shard "$part/$parts" \
    --threads "${SLURM_CPUS_PER_TASK:-1}" "$@"
