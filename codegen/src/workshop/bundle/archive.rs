//! `make_archive` and `unpack`: a bundle as one file, `FILE.tar.zst`.
//!
//! The same bundle gives the same bytes: files stand in the order of their paths after `bundle.toml`, below one folder named after
//! the App, with one time for all, no owner, and no modes but two. Zstandard is compressed by a library and not by a program of
//! the system, whose next version would give other bytes.

use std::env;
use std::fs;
use std::io::{self, Cursor};
use std::path::{Path, PathBuf};

use ruzstd::decoding::StreamingDecoder;
use ruzstd::encoding::{CompressionLevel, compress_to_vec};
use tar::{Archive, Builder, EntryType, Header};
use tempfile::TempDir;

use super::replacement::temporary;
use super::{BundleError, BundleFile, BundleRequest, make};
use crate::ground::file::set_mode;

/// Ending of the name of an archive.
const ENDING: &str = ".tar.zst";

/// Variable with the time of all files in an archive, in seconds since 1970; see <https://reproducible-builds.org/specs/source-date-epoch/>.
const TIME: &str = "SOURCE_DATE_EPOCH";

/// Whether a path names an archive.
pub(crate) fn is_archive(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().ends_with(ENDING)
}

/// Makes a bundle and packs it into the file that the request names in place of a folder; an older file of that name is replaced once
/// the new one is complete.
///
/// # Errors
/// If the name is a folder's, the bundle cannot be made, the file cannot be written, or the variable above is no number.
pub(crate) fn make_archive(request: &BundleRequest) -> Result<BundleFile, BundleError> {
    let file = &request.folder;
    if file.is_dir() {
        return Err(BundleError::Occupied { path: file.clone() });
    }
    let time = time()?;
    let parent = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(BundleError::file(parent))?;
    let parts = temporary(parent)?;
    let folder = parts.path().join("bundle");
    let bundle = make(&BundleRequest {
        folder: folder.clone(),
        ..request.clone()
    })?;
    let bytes = packed(&bundle, &folder, time)?;
    let new = parts.path().join("new");
    fs::write(&new, bytes).map_err(BundleError::file(&new))?;
    set_mode(&new, 0o644).map_err(BundleError::file(&new))?;
    fs::rename(&new, file).map_err(BundleError::file(file))?;
    Ok(bundle)
}

/// The bundle in `folder` as an archive whose files have this time.
fn packed(bundle: &BundleFile, folder: &Path, time: u64) -> Result<Vec<u8>, BundleError> {
    let mut archive = Builder::new(Vec::new());
    let names = bundle.files.keys().map(String::as_str);
    for name in [BundleFile::NAME].into_iter().chain(names) {
        let path = folder.join(name);
        let content = fs::read(&path).map_err(BundleError::file(&path))?;
        let mut header = Header::new_gnu();
        header.set_entry_type(EntryType::Regular);
        header.set_size(content.len() as u64);
        header.set_mtime(time);
        header.set_uid(0);
        header.set_gid(0);
        header.set_mode(if name == bundle.executable {
            0o755
        } else {
            0o644
        });
        let inner = format!("{}/{name}", bundle.app);
        let added = archive.append_data(&mut header, inner, content.as_slice());
        added.map_err(BundleError::file(&path))?;
    }
    let bytes = archive.into_inner().map_err(BundleError::file(folder))?;
    Ok(compress_to_vec(
        Cursor::new(bytes),
        CompressionLevel::Fastest,
    ))
}

/// Unpacks an archive into a temporary folder; returns that, and the folder of the bundle inside.
///
/// # Errors
/// If the file cannot be read, or is no archive of a bundle.
pub(crate) fn unpack(file: &Path) -> Result<(TempDir, PathBuf), BundleError> {
    let opened = fs::File::open(file).map_err(BundleError::file(file))?;
    let unpacked = tempfile::tempdir().map_err(BundleError::file(env::temp_dir()))?;
    let no_archive = |source: io::Error| BundleError::NoArchive {
        path: file.to_owned(),
        source,
    };
    let stream = StreamingDecoder::new(io::BufReader::new(opened));
    let stream = stream.map_err(|error| no_archive(io::Error::other(error.to_string())))?;
    let mut archive = Archive::new(stream);
    archive.unpack(unpacked.path()).map_err(no_archive)?;
    let folders = fs::read_dir(unpacked.path()).map_err(BundleError::file(unpacked.path()))?;
    let mut folders = folders.flatten().map(|entry| entry.path());
    let bundle = folders.find(|folder| folder.join(BundleFile::NAME).is_file());
    match bundle {
        Some(bundle) => Ok((unpacked, bundle)),
        None => Err(BundleError::NoBundle {
            path: file.to_owned(),
        }),
    }
}

fn time() -> Result<u64, BundleError> {
    let Some(value) = env::var_os(TIME) else {
        return Ok(0);
    };
    let value = value.to_string_lossy();
    value.parse().map_err(|_| BundleError::Time {
        value: value.into_owned(),
    })
}
