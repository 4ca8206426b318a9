//! Figures of the files and folders of crates.

use std::collections::BTreeMap;

use super::Measure;
use crate::tidy::imports::{Circle, CrateModules, CrateOrder};
use crate::tidy::{Repository, RustFile};

/// Circles and sizes of every crate, then of the repository.
pub(super) fn crate_shape(repository: &Repository, sources: &[&RustFile]) -> Vec<Measure> {
    let mut measures = Vec::new();
    for modules in CrateModules::of_all(repository) {
        let order = CrateOrder::of(&modules);
        let folder = order.folder.as_str();
        let prefix = format!("{folder}/");
        let own = sources
            .iter()
            .filter(|file| file.file.path.starts_with(&prefix));
        let own: Vec<_> = own.copied().collect();
        let folders = order.folder_circles();
        let files = order.file_circles();
        let members = |circles: &[Circle]| {
            let count: usize = circles.iter().map(|circle| circle.members).sum();
            match count {
                0 => String::new(),
                count => format!("{count} members"),
            }
        };
        measures.extend([
            Measure::count("circles of folders", folders.len(), members(&folders)).of(folder),
            Measure::count("circles of files", files.len(), members(&files)).of(folder),
            Measure::count("source files", own.len(), "").of(folder),
            Measure::ratio("files per 1,000 lines", (own.len(), lines(&own)), 1000).of(folder),
        ]);
    }
    let (folder, count) = largest_folder(sources);
    measures.extend([
        Measure::count("files in the largest folder", count, folder),
        Measure::count("source files", sources.len(), ""),
        Measure::ratio(
            "files per 1,000 lines",
            (sources.len(), lines(sources)),
            1000,
        ),
    ]);
    measures
}

fn lines(files: &[&RustFile]) -> usize {
    files
        .iter()
        .map(|file| file.file.text.lines().count())
        .sum()
}

fn largest_folder(files: &[&RustFile]) -> (String, usize) {
    let mut folders: BTreeMap<&str, usize> = BTreeMap::new();
    for file in files {
        let folder = file
            .file
            .path
            .rsplit_once('/')
            .map_or("", |(folder, _)| folder);
        *folders.entry(folder).or_default() += 1;
    }
    let largest = folders.into_iter().max_by_key(|(_, count)| *count);
    largest.map_or_else(Default::default, |(folder, count)| {
        (folder.to_owned(), count)
    })
}
