//! `linking`, the options of the linker without which the same source would give another library each time.

use std::env;
use std::path::Path;

use super::configuration::is_configured;

/// The linkers of Windows write the time into what they link, so that a module that was built again would be another build, and
/// reloaded. By the compiler's `target_env`.
const WITHOUT_TIME: [(&str, &str); 2] = [("gnu", "-Wl,--no-insert-timestamp"), ("msvc", "/Brepro")];

/// Arguments for cargo in `directory`. There are none on systems other than Windows, and none where the user has compiler flags,
/// which cargo would drop for these; then a module that was built again may be reloaded without need.
pub(super) fn linking(directory: &Path) -> Vec<String> {
    // The variable `RUSTFLAGS` takes precedence over these arguments as it is.
    let has_flags = || {
        env::var_os("CARGO_BUILD_RUSTFLAGS").is_some() || is_configured(directory, &["rustflags"])
    };
    if !cfg!(windows) || has_flags() {
        return Vec::new();
    }
    arguments()
}

fn arguments() -> Vec<String> {
    let options = WITHOUT_TIME.into_iter().flat_map(|(linker, option)| {
        let target = format!("cfg(all(windows, target_env = \"{linker}\"))");
        let flags = format!("target.'{target}'.rustflags=['-Clink-arg={option}']");
        ["--config".to_owned(), flags]
    });
    options.collect()
}

#[cfg(test)]
mod tests {
    use super::arguments;

    #[test]
    fn the_arguments_are_settings_of_cargo() {
        let arguments = arguments();
        let settings = arguments.iter().skip(1).step_by(2);
        let settings: toml::Table = settings
            .map(|setting| format!("{setting}\n"))
            .collect::<String>()
            .parse()
            .expect("they are TOML");
        let flags = |target: &str| settings["target"][target]["rustflags"][0].as_str();
        assert_eq!(
            flags("cfg(all(windows, target_env = \"gnu\"))"),
            Some("-Clink-arg=-Wl,--no-insert-timestamp")
        );
        assert_eq!(
            flags("cfg(all(windows, target_env = \"msvc\"))"),
            Some("-Clink-arg=/Brepro")
        );
    }
}
