# shellcheck shell=bash disable=SC2034 # read by the scripts that include this
# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What Tidemark is built, run and checked with, by the names of each distribution.

apt_build=(
  gcc libc6-dev meson pkgconf gettext desktop-file-utils appstream
  libgtk-4-dev libadwaita-1-dev libjson-glib-dev libsqlcipher-dev libsqlite3-dev libarchive-dev
  adwaita-icon-theme librsvg2-common
)
# With ./run on a machine without a screen.
apt_headless=(xvfb xauth dbus-daemon fonts-cantarell)
apt_check=(
  clang reuse shellcheck zip unzip sqlcipher sqlite3 gdb git
  xdotool imagemagick at-spi2-core gir1.2-atspi-2.0 gir1.2-gtk-4.0 gir1.2-adw-1
  python3-gi procps util-linux tzdata
)
# Of one version: every formatter lays C out a little differently.
apt_check_trixie=(clang-format-19 libclang-rt-19-dev)

# For ./check --flatpak, on a machine of the apt family: to build, install and use the Flatpak.
apt_flatpak=(
  mmdebstrap flatpak flatpak-builder ostree elfutils git
  xvfb xauth xdotool dbus-daemon at-spi2-core xdg-desktop-portal fuse3
  python3-gi gir1.2-atspi-2.0
)
# What its stand-in for the GNOME runtime is made of: packages of the Debian suite that
# flatpak/make-standin names. Only what the real runtime has too.
standin_platform=(
  libgtk-4-1 libegl1 libgl1-mesa-dri libadwaita-1-0 libjson-glib-1.0-0 libsqlite3-0 libarchive13t64 libssl3t64
  gsettings-desktop-schemas libglib2.0-bin librsvg2-common
  adwaita-icon-theme fonts-cantarell flatpak-xdg-utils ca-certificates tzdata
)
standin_sdk=(
  gcc libc6-dev make meson pkgconf gettext git xz-utils python3
  libgtk-4-dev libadwaita-1-dev libjson-glib-dev libsqlite3-dev libarchive-dev libssl-dev
  gtk-update-icon-cache desktop-file-utils appstream appstream-compose elfutils
)

dnf_build=(
  gcc meson pkgconf gettext desktop-file-utils appstream
  gtk4-devel libadwaita-devel json-glib-devel sqlcipher-devel sqlite-devel libarchive-devel
  adwaita-icon-theme librsvg2
)
dnf_headless=(xorg-x11-server-Xvfb xorg-x11-xauth dbus-daemon abattis-cantarell-fonts)
dnf_check=(
  clang compiler-rt reuse ShellCheck zip unzip sqlcipher sqlite gdb git libasan libubsan
  xdotool ImageMagick at-spi2-core python3-gobject procps-ng util-linux tzdata
)

pacman_build=(
  gcc meson pkgconf gettext desktop-file-utils appstream glib2-devel
  gtk4 libadwaita json-glib sqlcipher sqlite libarchive adwaita-icon-theme librsvg
)
pacman_headless=(xorg-server-xvfb xorg-xauth dbus cantarell-fonts)
pacman_check=(
  clang compiler-rt reuse shellcheck zip unzip gdb git
  xdotool imagemagick at-spi2-core python-gobject procps-ng util-linux tzdata
)
