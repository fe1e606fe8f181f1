# What .ci/dist and .ci/deb have in common; both read it. It is sourced in the root of the repository, by a script that sets `kind`.
root=$PWD
fail() {
    echo "$kind: $1" >&2
    exit 1
}
[ "$(uname -s)" = Linux ] || fail "this is made on Linux only. Elsewhere: make install, or Packaging/nutgraf.rb."
version=$(sed -n 's/.*static let version = "\(.*\)"/\1/p' Sources/Presentation/Product.swift)
# All files have the time of the commit, so that two builds of it have the same bytes.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null)} ||
    fail "the sources stand in no git repository. Set SOURCE_DATE_EPOCH to the time that files are to have."
export SOURCE_DATE_EPOCH
export LC_ALL=C TZ=UTC

# Puts what `make install` installs under a folder: the folder, the prefix.
stage() {
    rm -rf "$1"
    make --no-print-directory install DESTDIR="$1" PREFIX="$2"
}
# Gives all files below a folder the same time, and modes that do not depend on who builds.
settle() {
    chmod -R u=rwX,go=rX "$1"
    find "$1" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
}
