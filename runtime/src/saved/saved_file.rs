//! A saved state as a file.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize, Serializer};

use super::{SavedApp, SavedAppError, SavedModule};
use crate::codec::{Reader, Writer};
use crate::descriptor::ModuleKind;
use crate::file::write_whole;
use crate::state::SavedState;
use crate::text::in_one_line;

/// First bytes of a file, with the number of the format behind them.
const MARK: &[u8; 15] = b"keyway saved \r\n";

/// First bytes behind the first one of a file of format 1, which was CBOR.
const FIRST: &[u8; 8] = b"\x66format\x01";

/// Content of the file behind mark and format.
#[derive(Serialize)]
struct SavedFile<'s> {
    app: &'s str,
    modules: BTreeMap<&'s str, FileModule<'s>>,
    seats: &'s BTreeMap<String, String>,
}

#[derive(Serialize)]
struct FileModule<'s> {
    kind: ModuleKind,
    core: &'s str,
    fields: BTreeMap<&'s str, Content<'s>>,
}

/// The same, as it is read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadFile<'s> {
    app: String,
    #[serde(borrow)]
    modules: BTreeMap<String, ReadModule<'s>>,
    seats: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadModule<'s> {
    kind: ModuleKind,
    core: String,
    #[serde(borrow)]
    fields: BTreeMap<String, Content<'s>>,
}

impl SavedApp {
    /// Reads a file that [`write`](Self::write) has written, for the App called `app`.
    ///
    /// # Errors
    /// If the file is missing, has another format or structure, or is of another App.
    pub fn read(path: &Path, app: &str) -> Result<Self, SavedAppError> {
        let saved = read(path)?;
        if saved.app == app {
            return Ok(saved);
        }
        Err(SavedAppError::Foreign {
            path: path.to_owned(),
            found: saved.app,
            app: app.to_owned(),
        })
    }

    /// Writes the state to a file, which is replaced atomically.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn write(&self, path: &Path) -> Result<(), SavedAppError> {
        write_whole(path, &self.to_bytes()).map_err(|source| SavedAppError::Unwritable {
            path: path.to_owned(),
            source,
        })
    }

    /// Encodes the state as the content of such a file.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        bytes_of(self)
    }

    /// Decodes the result of [`to_bytes`](Self::to_bytes); errors name it `name`.
    pub(crate) fn of_bytes(bytes: &[u8], name: &Path) -> Result<Self, SavedAppError> {
        read_bytes(bytes, name)
    }
}

/// Encodes the content of a file.
fn bytes_of(saved: &SavedApp) -> Vec<u8> {
    let modules = saved.modules.iter();
    let modules = modules.map(|(name, module)| {
        let fields = module.state.fields.iter();
        let module = FileModule {
            kind: module.kind,
            core: &module.core,
            fields: fields
                .map(|(name, bytes)| (name.as_str(), Content(bytes)))
                .collect(),
        };
        (name.as_str(), module)
    });
    let file = SavedFile {
        app: &saved.app,
        modules: modules.collect(),
        seats: &saved.seats,
    };
    let start = [MARK.as_slice(), &SavedApp::FORMAT.to_le_bytes()].concat();
    Writer::append(start, &file).expect("texts and bytes can be written")
}

fn read(path: &Path) -> Result<SavedApp, SavedAppError> {
    let bytes = fs::read(path).map_err(|source| SavedAppError::Unreadable {
        path: path.to_owned(),
        source,
    })?;
    read_bytes(&bytes, path)
}

/// Decodes the content of a file; `path` is named in errors.
fn read_bytes(bytes: &[u8], path: &Path) -> Result<SavedApp, SavedAppError> {
    let invalid = |reason: &str| SavedAppError::Invalid {
        path: path.to_owned(),
        reason: in_one_line(reason),
    };
    let format = |found| SavedAppError::Format {
        path: path.to_owned(),
        found,
        known: SavedApp::FORMAT,
    };
    if bytes.get(1..9) == Some(FIRST) {
        return Err(format(1));
    }
    let rest = bytes.strip_prefix(MARK);
    let rest = rest.ok_or_else(|| invalid("it does not begin as one"))?;
    let (found, rest) = rest
        .split_first_chunk()
        .ok_or_else(|| invalid("it is cut off"))?;
    let found = u32::from_le_bytes(*found);
    if found != SavedApp::FORMAT {
        return Err(format(found));
    }
    let file: ReadFile<'_> = Reader::read(rest).map_err(|error| invalid(&error.to_string()))?;
    let modules = file.modules.into_iter();
    Ok(SavedApp {
        app: file.app,
        modules: modules
            .map(|(name, module)| (name, of_file(module)))
            .collect(),
        seats: file.seats,
    })
}

fn of_file(module: ReadModule<'_>) -> SavedModule {
    let fields = module.fields.into_iter();
    let fields = fields.map(|(name, Content(bytes))| (name, bytes.to_vec()));
    SavedModule {
        kind: module.kind,
        core: module.core,
        state: SavedState {
            fields: fields.collect(),
            ..SavedState::default()
        },
    }
}

/// An encoded field as one block of bytes, where serde takes a `Vec<u8>` for a list of numbers.
#[derive(Deserialize)]
struct Content<'s>(pub(super) &'s [u8]);

impl Serialize for Content<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;

    use crate::descriptor::ModuleKind;
    use crate::saved::{SavedApp, SavedModule};
    use crate::state::SavedState;

    fn saved() -> SavedApp {
        let fields = BTreeMap::from([("total".to_owned(), vec![24, 42])]);
        let module = SavedModule {
            kind: ModuleKind::Plugin,
            core: "core-one".to_owned(),
            state: SavedState {
                fields,
                ..SavedState::default()
            },
        };
        SavedApp {
            app: "app".to_owned(),
            modules: BTreeMap::from([("first".to_owned(), module)]),
            seats: BTreeMap::from([("core-one".to_owned(), "other".to_owned())]),
        }
    }

    #[test]
    fn comes_back_as_it_went() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep/app.state");
        saved().write(&path).expect("it is written");
        assert_eq!(SavedApp::read(&path, "app").expect("it is read"), saved());
    }

    #[test]
    fn what_is_none_or_of_somebody_else_is_said_to_be() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("app.state");
        let said = || {
            let error = SavedApp::read(&path, "app").expect_err("it is refused");
            error
                .to_string()
                .replace(&path.display().to_string(), "FILE")
        };
        assert!(said().starts_with("cannot read the saved state FILE: "));
        let other = SavedApp {
            app: "other".to_owned(),
            ..saved()
        };
        other.write(&path).expect("it is written");
        assert_eq!(
            said(),
            "the saved state FILE is that of other, not of app; start without it"
        );
        fs::write(&path, b"not at all").expect("it is written");
        assert!(
            said().starts_with("FILE holds no saved state: "),
            "{}",
            said()
        );
        let whole = {
            saved().write(&path).expect("it is written");
            fs::read(&path).expect("it is there")
        };
        for length in 0..whole.len() {
            fs::write(&path, &whole[..length]).expect("it is written");
            assert!(
                said().starts_with("FILE holds no saved state: "),
                "{length}"
            );
        }
        for (content, format) in [
            (b"\xa3\x66format\x01\x63app".as_slice(), 1),
            (b"keyway saved \r\n\x03\0\0\0", 3),
        ] {
            fs::write(&path, content).expect("it is written");
            assert_eq!(
                said(),
                format!(
                    "the saved state FILE has format {format}, this program reads 2; start without it"
                )
            );
        }
    }
}
