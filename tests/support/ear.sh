#!/bin/sh
# Stands where the engine of the voice stands: writes down what it is told to say, and "speaks" for a while.
# $1 file, $2 seconds of speaking, $3 language, $4 words a minute, $5 volume
text=$(cat)
printf '%s\t%s\t%s\t%s\t%s\n' "$$" "$3" "$4" "$5" "$text" >> "$1"
exec sleep "$2"
