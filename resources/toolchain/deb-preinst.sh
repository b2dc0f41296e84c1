#!/bin/sh
# preinst upgrade <installed version> <this version> (Debian Policy 6.5): refuses to go back in place.
set -e

if [ "$1" = upgrade ] && [ -n "$3" ] && dpkg --compare-versions "$3" lt "$2"; then
  echo "Ventanilla $2 is installed, and $3 is older: it is not put in its place." >&2
  echo "To go back all the same, remove ventanilla first (its data stay) and then install $3." >&2
  echo "It will not open data that the newer one has changed; for those, restore a backup." >&2
  exit 1
fi
