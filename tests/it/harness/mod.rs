//! What the tests share: copies of fixture workspaces, commands run in them, copies of stores.
mod assembly;
mod edit;
mod edited_files;
mod folders;
mod harbour;
mod herd;
mod in_the_book;
mod otherwise;
mod program;
mod ran;
mod relay;
mod running;
mod scrub;
mod shapes;
mod store_copy;
mod workspace;

pub(crate) use assembly::Assembly;
pub(crate) use edit::Edit;
pub(crate) use folders::{
    copy_folder, files_under, linked_program, repository, scratch, target, write,
};
pub(crate) use harbour::{Harbour, free_port, harbour, harbour_records};
pub(crate) use herd::Herd;
pub(crate) use in_the_book::in_the_book;
pub(crate) use otherwise::Otherwise;
pub(crate) use program::Program;
pub(crate) use ran::Ran;
pub(crate) use relay::{
    Relay, path as relay_path, publish_and_read, publish_with_program, put, stored, switch,
};
pub(crate) use running::Running;
pub(crate) use scrub::scrub;
pub(crate) use shapes::Shapes;
pub(crate) use store_copy::StoreCopy;
pub(crate) use workspace::Workspace;
