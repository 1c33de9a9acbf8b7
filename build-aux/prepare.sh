# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Shared by ./run and ./check: finds or installs what Tidemark is built with, and builds it,
# either with this machine's own libraries (way "native") or in the small root of devroot (the
# way is then the name of its suite). Includes need $self (the command's name) and $tree.
# shellcheck disable=SC2154

# shellcheck source=build-aux/packages.sh
. "$tree/build-aux/packages.sh"

logs=$tree/_build-logs
compiler=() # env CC=…, where it is not the usual one

say() { printf '%s: %s\n' "$self" "$*" >&2; }

die() {
  say "$*"
  exit 1
}

# step TITLE LOG COMMAND...: runs it quietly; a failure names the step and its log.
step() {
  local title=$1 log=$logs/$2.log
  shift 2
  mkdir -p "$logs"
  say "$title…"
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 30 "$log" >&2
    die "failed: $title. The whole log is in $log"
  fi
}

# The floors are those of meson.build: "gtk4 >= 4.18" and so on, one a line.
floors() {
  grep -oE "dependency\('[^']+', version: '>= [0-9.]+'" "$tree/meson.build" |
    sed "s/dependency('\([^']*\)', version: '\(.*\)'/\1 \2/"
}

# Either of the two SQLites will do.
have_libraries() {
  local line either=
  type pkg-config >/dev/null 2>&1 || return 1
  while read -r line; do
    if pkg-config --exists "$line"; then
      case $line in sqlcipher* | sqlite3*) either=yes ;; esac
    else
      case $line in sqlcipher* | sqlite3*) ;; *) return 1 ;; esac
    fi
  done < <(floors)
  [ -n "$either" ]
}

have_tools() {
  local tool
  for tool; do
    type "$tool" >/dev/null 2>&1 || return 1
  done
}

# as_root TITLE COMMAND...: runs it silently as root, and asks an ordinary user before sudo.
as_root() {
  local title=$1 answer
  shift
  if [ "$(id -u)" = 0 ]; then
    step "$title" install env DEBIAN_FRONTEND=noninteractive "$@"
    return
  fi
  type sudo >/dev/null 2>&1 || die "$title needs root, and there is no sudo here. As root: $*"
  { : </dev/tty; } 2>/dev/null || die "$title needs root, and nobody is here to ask. Run: sudo $*"
  say "$title needs root: sudo $*"
  printf 'Run it? [y/N] ' >&2
  read -r answer </dev/tty
  case $answer in
    y* | Y*) ;;
    *) die "nothing was installed" ;;
  esac
  sudo env DEBIAN_FRONTEND=noninteractive "$@" >&2 || die "failed: $title"
}

apt_missing() {
  local package
  for package; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q ' installed$' || echo "$package"
  done
}

# Of those that this distribution has at all.
apt_known() {
  local package
  for package; do
    ! LC_ALL=C apt-cache policy "$package" 2>/dev/null | grep -E 'Candidate: [0-9]' >/dev/null || echo "$package"
  done
}

apt_install() {
  local missing
  mapfile -t missing < <(apt_missing "$@")
  ((${#missing[@]})) || return 0
  as_root "Installing ${#missing[@]} packages" apt-get install -y --no-install-recommends "${missing[@]}"
}

# Does the archive have what the floor needs? An empty or old list is brought up to date first.
apt_has_floor() {
  local candidate
  candidate=$(LC_ALL=C apt-cache policy libgtk-4-dev 2>/dev/null | sed -n 's/ *Candidate: //p')
  if [ -z "$candidate" ] || [ "$candidate" = '(none)' ]; then
    as_root 'Reading the list of packages' apt-get update
    candidate=$(LC_ALL=C apt-cache policy libgtk-4-dev 2>/dev/null | sed -n 's/ *Candidate: //p')
  fi
  [ -n "$candidate" ] && dpkg --compare-versions "$candidate" ge 4.18
}

# wanted FAMILY: the package lists for what is asked of us, in $wanted.
wanted() {
  local -n build=$1_build headless=$1_headless check=$1_check
  wanted=("${build[@]}")
  [ "$purpose" = window ] || wanted+=("${headless[@]}")
  [ "$purpose" != check ] || wanted+=("${check[@]}")
}

need_tools() {
  tools=(cc meson ninja msgfmt glib-compile-resources)
  [ "$purpose" = window ] || tools+=(Xvfb dbus-run-session)
  [ "$purpose" != check ] || tools+=(clang desktop-file-validate appstreamcli shellcheck xdotool)
}

prepare_apt() {
  local packages
  if apt_has_floor; then
    wanted apt
    mapfile -t packages < <(apt_missing "${wanted[@]}")
    mapfile -t packages < <(apt_known "${packages[@]}")
    apt_install "${packages[@]}"
    [ "$purpose" != check ] || apt_install "$(apt_known clang-format-19)"
    way=native
  else
    say "This system's own GTK is older than Tidemark needs: using a small Debian of its own"
    packages=(mmdebstrap bubblewrap)
    [ "$(id -u)" = 0 ] || packages+=(uidmap)
    [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] || packages+=(debian-archive-keyring)
    apt_install "${packages[@]}"
    way=${DEVROOT_SUITE:-trixie}
  fi
}

# Finds $way for $purpose: window, headless (pictures without a display) or check.
find_way() {
  local tools=() wanted=()
  need_tools
  if [ -n "${DEVROOT_SUITE-}" ]; then
    way=$DEVROOT_SUITE
  elif have_libraries && have_tools "${tools[@]}" && ! type dpkg-query >/dev/null 2>&1; then
    way=native
  elif type apt-get >/dev/null 2>&1; then
    prepare_apt
  elif type dnf >/dev/null 2>&1; then
    wanted dnf
    as_root 'Installing packages' dnf install -y "${wanted[@]}"
    way=native
  elif type pacman >/dev/null 2>&1; then
    wanted pacman
    as_root 'Installing packages' pacman -S --needed --noconfirm "${wanted[@]}"
    way=native
  else
    say "This system has none of apt, dnf and pacman. Tidemark needs meson, ninja, a C compiler and:"
    floors | sed 's/^/  /' >&2
    die 'install these, then start again'
  fi
  if [ "$way" = native ]; then
    have_libraries || die "the libraries are not there, or too old; needed: $(floors | paste -sd, | sed 's/,/, /g')"
  fi
}

# prepare PURPOSE: sets $way. What was found is kept, so that the next start asks nothing.
prepare() {
  local kept
  purpose=$1
  kept=$tree/_build-logs/way-$purpose${DEVROOT_SUITE:+-$DEVROOT_SUITE}
  if [ -f "$kept" ]; then
    way=$(<"$kept")
  else
    find_way
    mkdir -p "$logs"
    echo "$way" >"$kept"
  fi
  if [ "$way" != native ] && ! DEVROOT_SUITE=$way "$tree/build-aux/devroot" --has; then
    step "Making the small Debian ($way; once, a few minutes)" root \
      env DEVROOT_SUITE="$way" "$tree/build-aux/devroot" --make
  fi
}

# inside [--files | --desktop | --headless] COMMAND...: where $way is.
inside() {
  if [ "$way" != native ]; then
    DEVROOT_SUITE=$way "$tree/build-aux/devroot" "$@"
    return
  fi
  case $1 in
    --headless)
      shift
      GSK_RENDERER=cairo NO_AT_BRIDGE='' xvfb-run -a -s '-screen 0 1280x800x24 -noreset' dbus-run-session -- "$@"
      ;;
    --files | --desktop)
      shift
      "$@"
      ;;
    *) "$@" ;;
  esac
}

# set_up FOLDER [MESON_OPTION...]: a build folder, made anew where the tree was moved.
set_up() {
  local folder=$1
  shift
  if [ -f "$folder/build.ninja" ] && [ "$(cat "$folder/tree" 2>/dev/null)" = "$tree" ]; then
    return
  fi
  rm -rf "$folder"
  step "Preparing the build in ${folder##*/}" "${folder##*/}-setup" \
    inside "${compiler[@]}" meson setup "$folder" "$tree" -Dwerror=true "$@"
  echo "$tree" >"$folder/tree"
}

# compile FOLDER [TARGET...]: nothing to do is quick, as ninja is asked without meson.
compile() {
  local folder=$1
  shift
  case $(inside ninja -C "$folder" -n "$@" 2>&1) in
    *'ninja: no work to do.') ;;
    *) step "Building in ${folder##*/}" "${folder##*/}-build" inside ninja -C "$folder" "$@" ;;
  esac
}
