//! A saved state as a file.
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use ciborium::Value;
use serde::{Deserialize, Serialize};

use super::{SavedApp, SavedAppError, SavedModule};
use crate::descriptor::ModuleKind;
use crate::file::write_whole;
use crate::state::SavedState;

/// Content of the file. Encoded fields are `Value`s, since serde takes a `Vec<u8>` for a list of numbers.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SavedFile {
    format: u32,
    app: String,
    modules: BTreeMap<String, FileModule>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileModule {
    #[serde(default = "system")]
    kind: ModuleKind,
    core: String,
    fields: BTreeMap<String, Value>,
}

/// Kind of a module in a file that older versions wrote, without the kind.
const fn system() -> ModuleKind {
    ModuleKind::System
}

/// The field that is read first and that every format has.
#[derive(Deserialize)]
struct Format {
    format: u32,
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
    let modules = modules.map(|(name, saved)| (name.clone(), to_file(saved)));
    let file = SavedFile {
        format: SavedApp::FORMAT,
        app: saved.app.clone(),
        modules: modules.collect(),
    };
    let mut bytes = Vec::new();
    ciborium::into_writer(&file, &mut bytes).expect("texts, numbers and bytes are CBOR");
    bytes
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
    let invalid = |reason: String| SavedAppError::Invalid {
        path: path.to_owned(),
        reason: reason.replace('\n', ", "),
    };
    let Format { format } =
        ciborium::from_reader(bytes).map_err(|error| invalid(error.to_string()))?;
    if format != SavedApp::FORMAT {
        return Err(SavedAppError::Format {
            path: path.to_owned(),
            found: format,
            known: SavedApp::FORMAT,
        });
    }
    let file: SavedFile =
        ciborium::from_reader(bytes).map_err(|error| invalid(error.to_string()))?;
    let modules = file.modules.into_iter();
    let modules = modules.map(|(name, module)| Ok((name, of_file(module)?)));
    Ok(SavedApp {
        app: file.app,
        modules: modules.collect::<Result<_, String>>().map_err(invalid)?,
    })
}

fn to_file(saved: &SavedModule) -> FileModule {
    let fields = saved.state.fields.iter();
    FileModule {
        kind: saved.kind,
        core: saved.core.clone(),
        fields: fields
            .map(|(name, bytes)| (name.clone(), Value::Bytes(bytes.clone())))
            .collect(),
    }
}

fn of_file(module: FileModule) -> Result<SavedModule, String> {
    let fields = module.fields.into_iter().map(|(name, value)| {
        let bytes = value
            .into_bytes()
            .map_err(|_| format!("the value of `{name}` is not one of bytes"))?;
        Ok((name, bytes))
    });
    let fields = fields.collect::<Result<_, String>>()?;
    Ok(SavedModule {
        kind: module.kind,
        core: module.core,
        state: SavedState { fields },
    })
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
            state: SavedState { fields },
        };
        SavedApp {
            app: "app".to_owned(),
            modules: BTreeMap::from([("first".to_owned(), module)]),
        }
    }

    #[test]
    fn comes_back_as_it_went() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep/app.cbor");
        saved().write(&path).expect("it is written");
        assert_eq!(SavedApp::read(&path, "app").expect("it is read"), saved());
    }

    #[test]
    fn what_is_none_or_of_somebody_else_is_said_to_be() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("app.cbor");
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
        let text = b"\xa1\x66format\x02";
        fs::write(&path, text).expect("it is written");
        assert_eq!(
            said(),
            "the saved state FILE has format 2, this program reads 1; start without it"
        );
    }
}
