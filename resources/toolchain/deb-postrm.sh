#!/bin/sh
# postrm remove|purge|upgrade|... (Debian Policy 6.5). Removing keeps settings and data, purging takes them too, and
# nobody is asked. Home folders are nobody's business here: what a person kept with --data-dir stays.
set -e

case "$1" in
  remove | disappear)
    if command -v update-alternatives >/dev/null 2>&1; then
      update-alternatives --remove '${executable}' '/opt/${sanitizedProductName}/${executable}'
    else
      rm -f '/usr/bin/${executable}'
    fi
    # the profile that the installation made where AppArmor runs
    if [ -f '/etc/apparmor.d/${executable}' ]; then
      if command -v apparmor_parser >/dev/null 2>&1; then
        apparmor_parser --remove '/etc/apparmor.d/${executable}' >/dev/null 2>&1 || true
      fi
      rm -f '/etc/apparmor.d/${executable}'
    fi
    ;;
  purge)
    # without the keys the data could not be read any more: they go together
    rm -rf /var/lib/ventanilla /etc/ventanilla
    ;;
esac
