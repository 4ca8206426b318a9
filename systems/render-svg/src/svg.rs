//! `Svg`, the renderer into files, with its View.

use std::ffi::OsString;
use std::fs::{OpenOptions, remove_file, rename};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use core_render::{RenderError, RendererView, Scene};
use keyway::viewmodel;

use crate::document::document;

/// Provides `core-render` with files. It has no state.
#[viewmodel]
#[derive(Clone, Copy, Debug)]
pub struct Svg;

#[viewmodel(RendererView)]
impl Svg {
    /// See [`RendererView::show`]: nobody watches a file, so only the last scene counts.
    pub fn show(_scene: &Scene) -> Result<(), RenderError> {
        Ok(())
    }

    /// See [`RendererView::finish`].
    pub fn finish(scene: &Scene, file: &Path) -> Result<Option<PathBuf>, RenderError> {
        let written = write(file, &document(scene));
        written.map_err(|error| RenderError::File {
            path: file.to_owned(),
            reason: error.to_string(),
        })?;
        Ok(Some(file.to_owned()))
    }
}

/// Writes `text` to a file beside `file` and moves it there, so that nobody ever sees half of it.
fn write(file: &Path, text: &str) -> io::Result<()> {
    let name = file
        .file_name()
        .ok_or_else(|| io::Error::new(ErrorKind::InvalidInput, "the path names no file"))?;
    let mut beside = OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}.part", std::process::id()));
    let part = file.with_file_name(beside);
    let moved = write_new(&part, text).and_then(|()| rename(&part, file));
    if moved.is_err() {
        // What cannot be removed either was not made, or the first error says why.
        let _ = remove_file(&part);
    }
    moved
}

fn write_new(part: &Path, text: &str) -> io::Result<()> {
    // One that a killed program of the same number left behind is overwritten.
    let mut stream = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .open(part)?;
    stream.write_all(text.as_bytes())?;
    stream.sync_all()
}

#[cfg(test)]
mod tests {
    use std::fs::{read_dir, read_to_string};

    use core_render::{RenderError, Scene};

    use super::Svg;

    #[test]
    fn finish_writes_the_file_and_nothing_beside_it() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let file = folder.path().join("scene.svg");
        assert_eq!(
            Svg::finish(&Scene::default(), &file),
            Ok(Some(file.clone()))
        );
        assert_eq!(
            Svg::finish(&Scene::default(), &file),
            Ok(Some(file.clone())),
            "a second time it is replaced"
        );
        assert!(
            read_to_string(&file)
                .expect("it is there")
                .starts_with("<svg ")
        );
        assert_eq!(read_dir(folder.path()).expect("it is there").count(), 1);
    }

    #[test]
    fn a_missing_folder_is_told_and_not_made() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let file = folder.path().join("missing").join("scene.svg");
        let error = Svg::finish(&Scene::default(), &file).expect_err("there is no such folder");
        assert!(
            matches!(&error, RenderError::File { path, .. } if *path == file),
            "{error}"
        );
        assert!(
            error
                .to_string()
                .ends_with("choose a file in a folder that exists and may be written")
        );
        assert_eq!(read_dir(folder.path()).expect("it is there").count(), 0);
    }

    #[test]
    fn where_a_folder_is_in_the_way_nothing_is_left_behind() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let file = folder.path().join("scene.svg");
        std::fs::create_dir(&file).expect("a folder for the test");
        assert!(Svg::finish(&Scene::default(), &file).is_err());
        assert_eq!(read_dir(folder.path()).expect("it is there").count(), 1);
    }
}
