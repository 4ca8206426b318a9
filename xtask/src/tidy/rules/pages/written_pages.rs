//! `written_pages`, the pages whose text follows from the sources, as a whole or in their blocks of code.

use super::{commands_page, diagnostics_page};
use crate::tidy::rules::book::{filled, is_page};
use crate::tidy::{Repository, RepositoryFile};

/// The pages that are not as the sources want them, by path.
pub(crate) fn written_pages(repository: &Repository) -> Vec<(String, String)> {
    let rendered = [
        diagnostics_page::page(repository),
        commands_page::page(repository),
    ];
    let rendered = rendered.into_iter().flatten();
    let mut pages: Vec<(String, String)> = rendered
        .map(|(path, text)| (path.to_owned(), text))
        .collect();
    let is_whole = |file: &&RepositoryFile| pages.iter().any(|(path, _)| *path == file.path);
    let copied = repository
        .files
        .iter()
        .filter(|file| is_page(&file.path) && !is_whole(file));
    let copied: Vec<_> = copied
        .map(|file| (file.path.clone(), filled(repository, file)))
        .collect();
    pages.extend(copied);
    pages.retain(|(path, text)| repository.file(path).is_none_or(|file| file.text != *text));
    pages
}
