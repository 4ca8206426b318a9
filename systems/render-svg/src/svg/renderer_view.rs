//! `RendererView`.

use std::path::{Path, PathBuf};

use core_render::{RenderError, RendererView, Scene};
use keyway::viewmodel;

use crate::Svg;
use crate::document::document;
use crate::write::write;

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
