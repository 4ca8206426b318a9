//! `is_configured`, which looks for an option in cargo's configuration.

use std::env;
use std::fs;
use std::path::{Path, PathBuf, absolute};

/// Whether a configuration file of cargo that applies in `directory` names one of these options. A mere comment counts as well.
pub(crate) fn is_configured(directory: &Path, options: &[&str]) -> bool {
    // A relative path has no folders above it.
    let directory = absolute(directory).unwrap_or_else(|_| directory.to_owned());
    let above = directory.ancestors().map(|folder| folder.join(".cargo"));
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let mut folders = above.chain(home);
    folders.any(|folder| {
        ["config.toml", "config"].iter().any(|name| {
            let text = fs::read_to_string(folder.join(name)).unwrap_or_default();
            options.iter().any(|option| text.contains(option))
        })
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::is_configured;

    #[test]
    fn a_configuration_applies_to_the_folders_below() {
        let folder = tempfile::tempdir().expect("a folder");
        let below = folder.path().join("a").join("b");
        let of_cargo = folder.path().join(".cargo");
        fs::create_dir_all(&of_cargo).expect("the folder is writable");
        let text = "[build]\nan-option-of-a-test = []\n";
        fs::write(of_cargo.join("config.toml"), text).expect("the folder is writable");
        assert!(is_configured(&below, &["another", "an-option-of-a-test"]));
        assert!(!is_configured(&below, &["another-of-a-test"]));
    }
}
