//! Reads the file, or what comes with the program.

use std::fs;
use std::path::Path;

use super::parse::parse;
use super::{BodyState, InputError};

/// Sun, Moon and planets at J2000.
const SOLAR_SYSTEM: &str = include_str!("../../data/solar-system-j2000.csv");

/// The bodies in a file, or the solar system.
pub(crate) fn read(file: Option<&Path>) -> Result<Vec<BodyState>, InputError> {
    let (path, bytes) = match file {
        None => (
            Path::new("solar-system-j2000.csv"),
            SOLAR_SYSTEM.as_bytes().to_vec(),
        ),
        Some(path) => {
            let bytes = fs::read(path).map_err(|source| InputError::Unreadable {
                path: path.to_owned(),
                source,
            })?;
            (path, bytes)
        }
    };
    parse(&bytes).map_err(|problems| InputError::Malformed {
        path: path.to_owned(),
        problems,
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::read;

    #[test]
    fn the_solar_system_comes_with_the_program() {
        let states = read(None).expect("it is well formed");
        assert_eq!(states.len(), 11);
        assert_eq!(states[3].name.as_str(), "earth");
        assert_eq!(states[10].velocity.0[2], -0.0012681637607377212);
    }

    #[test]
    fn a_missing_file_is_told() {
        let error = read(Some(Path::new("no-such-file.csv")))
            .expect_err("there is none")
            .to_string();
        assert!(
            error.starts_with("cannot read no-such-file.csv: "),
            "{error}"
        );
    }
}
