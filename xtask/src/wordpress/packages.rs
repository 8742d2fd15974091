//! WordPress, a database and PHP, as Debian has them: no server of theirs is started, and no Apache installed.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::{process, progress, set_up, workspace};

/// What is installed: the programs without the services around them, and what WordPress's own package links to.
const INSTALLED: [&str; 8] = [
    "ca-certificates",
    "libjs-cropper",
    "libjs-underscore",
    "mariadb-client-core",
    "mariadb-server-core",
    "php-cli",
    "php-getid3",
    "php-mysql",
];

/// What to do where packages cannot be had.
const NEXT: &str = "Check the network and run the command again; `cargo xtask test` without `--all` needs no WordPress.";

/// Gets what is missing, and says where WordPress is.
pub(super) fn wordpress() -> Result<PathBuf, Failure> {
    let missing = missing();
    if !missing.is_empty() {
        if !set_up::is_debian_root() {
            let what = "The WordPress test needs packages of Debian that are not installed.";
            let next = format!("Run `sudo apt-get install {}`.", missing.join(" "));
            return Err(Failure::new(what, next));
        }
        progress::step("Install MariaDB and PHP from Debian", || {
            set_up::install_from_debian(&missing, NEXT)
        })?;
    }
    let root = workspace::target().join("wordpress/root");
    let wordpress = root.join("usr/share/wordpress");
    if !wordpress.is_dir() {
        progress::step("Unpack Debian's WordPress", || unpack(&root))?;
    }
    Ok(wordpress)
}

fn missing() -> Vec<&'static str> {
    let is_installed = |package: &&str| {
        let mut query = process::program("dpkg-query");
        process::output(query.args(["--show", "--showformat=${db:Status-Status}", package]))
            .is_some_and(|status| status == "installed")
    };
    let here = |package: &&str| !is_installed(package);
    INSTALLED.into_iter().filter(here).collect()
}

/// Unpacks WordPress without installing it: as a package it would bring a web server and have it started.
fn unpack(root: &Path) -> Result<(), Failure> {
    // Made whole under another name first, so that what was broken off is never taken for it.
    let half = root.with_extension("half");
    let file = |error| Failure::file(&half, &error);
    if half.exists() {
        fs::remove_dir_all(&half).map_err(file)?;
    }
    fs::create_dir_all(half.join("usr/share")).map_err(file)?;
    if set_up::is_debian_root() {
        set_up::refresh_debian(NEXT)?;
    }
    let mut download = process::program("apt-get");
    download
        .current_dir(&half)
        .args(["--quiet", "download", "wordpress"]);
    process::run(download.args(theme()), NEXT)?;
    for entry in fs::read_dir(&half).map_err(file)? {
        let package = entry.map_err(file)?.path();
        if package.extension().is_some_and(|ending| ending == "deb") {
            let mut dpkg = process::program("dpkg-deb");
            process::run(dpkg.arg("--extract").arg(package).arg(&half), NEXT)?;
        }
    }
    // The package's links lead to what other packages have installed.
    for shared in ["javascript", "php"] {
        let mut link = process::program("ln");
        let from = Path::new("/usr/share").join(shared);
        process::run(link.arg("-s").arg(from).arg(half.join("usr/share")), NEXT)?;
    }
    // This one leads to the settings of an Apache that is not there.
    fs::remove_file(half.join("usr/share/wordpress/.htaccess")).map_err(file)?;
    fs::rename(&half, root).map_err(file)
}

/// The theme that this release of WordPress comes with: its package only recommends it.
fn theme() -> Option<String> {
    let mut depends = process::program("apt-cache");
    let listed = process::output(depends.args(["depends", "wordpress"]))?;
    listed
        .split_whitespace()
        .find(|word| word.starts_with("wordpress-theme-"))
        .map(str::to_owned)
}
