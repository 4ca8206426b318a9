//! `LinkCall`, a start of the compiler's linker.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::FullLink;

/// Arguments that say nothing of what is linked, or say the same to `cc` and to the linker behind it. The compiler of Linux on
/// x86-64 gives them by itself.
const KNOWN: [&str; 13] = [
    "-m64",
    "-shared",
    "-nodefaultlibs",
    "-fuse-ld=lld",
    "-Wl,--as-needed",
    "-Wl,-Bstatic",
    "-Wl,-Bdynamic",
    "-Wl,--eh-frame-hdr",
    "-Wl,--gc-sections",
    "-Wl,--no-undefined-version",
    "-Wl,-z,noexecstack",
    "-Wl,-z,relro,-z,now",
    "-Wl,-O1",
];

/// Stands for the objects of the compilation in normalized arguments.
const OBJECTS: &str = "{objects}";

/// Stands for the compiler's temporary folder.
const TEMPORARY: &str = "{temporary}";

/// Stands for the library that is written.
const OUTPUT: &str = "{output}";

/// Stands for all libraries of crates.
const LIBRARIES: &str = "{libraries}";

/// One start of `cc` by the compiler, for one loadable library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct LinkCall {
    /// The arguments.
    pub arguments: Vec<String>,
    /// The working directory.
    pub directory: PathBuf,
}

impl LinkCall {
    /// Fails if an argument is not understood.
    pub(super) fn check(&self) -> Result<(), FullLink> {
        let mut arguments = self.arguments.iter();
        while let Some(argument) = arguments.next() {
            let is_pair = ["-L", "-o"].contains(&argument.as_str());
            if is_pair {
                arguments.next();
            }
            if !is_pair && !self.is_known(argument) {
                let argument = argument.clone();
                return Err(FullLink::Argument { argument });
            }
        }
        let has = |wanted: &str| self.arguments.iter().any(|argument| argument == wanted);
        for needed in ["-fuse-ld=lld", "-shared", "-Wl,--gc-sections"] {
            if !has(needed) {
                return Err(FullLink::Missing { argument: needed });
            }
        }
        if !has("-Wl,--strip-debug") && !has("-Wl,--strip-all") {
            return Err(FullLink::DebugInfo);
        }
        self.linker().map(drop)
    }

    fn is_known(&self, argument: &str) -> bool {
        KNOWN.contains(&argument)
            || ["-Wl,--strip-debug", "-Wl,--strip-all"].contains(&argument)
            || argument.starts_with("-Wl,--version-script=")
            || argument.starts_with("-l")
            || (argument.starts_with("-B") && argument.ends_with("/gcc-ld"))
            || (!argument.starts_with(['-', '@']) && argument.ends_with(".rlib"))
            || self.is_object(argument)
    }

    /// The linker behind `cc`: the compiler's own, whose folder the arguments name.
    pub(super) fn linker(&self) -> Result<PathBuf, FullLink> {
        let mut folders = self.arguments.iter();
        let folder = folders.find_map(|argument| argument.strip_prefix("-B"));
        let beside = folder.and_then(|folder| Path::new(folder).parent());
        let linker = beside.map(|folder| folder.join("rust-lld"));
        let found = linker.filter(|linker| linker.is_file());
        found.ok_or(FullLink::Missing {
            argument: "the folder of rust-lld",
        })
    }

    /// Path of the library that is written.
    pub(super) fn output(&self) -> Option<&str> {
        let mut pairs = self.arguments.windows(2);
        pairs.find_map(|pair| (pair[0] == "-o").then_some(pair[1].as_str()))
    }

    /// The libraries of crates.
    pub(super) fn libraries(&self) -> impl Iterator<Item = &String> {
        let files = self.arguments.iter();
        files.filter(|argument| argument.ends_with(".rlib"))
    }

    /// The objects of this compilation.
    pub(super) fn objects(&self) -> impl Iterator<Item = &String> {
        let files = self.arguments.iter();
        files.filter(|argument| self.is_object(argument))
    }

    fn is_object(&self, argument: &str) -> bool {
        let folder = self.output().and_then(|output| Path::new(output).parent());
        argument.ends_with(".o")
            && folder.is_some_and(|folder| Path::new(argument).starts_with(folder))
    }

    /// The folder with the list of the exported symbols.
    fn temporary(&self) -> Option<&str> {
        let mut arguments = self.arguments.iter();
        let list = arguments.find_map(|one| one.strip_prefix("-Wl,--version-script="))?;
        list.strip_suffix("/list")
    }

    /// The file with the list of the exported symbols.
    pub(super) fn list(&self) -> Option<String> {
        Some(format!("{}/list", self.temporary()?))
    }

    /// The arguments, of `cc` or of the linker behind it, without what differs from link to link.
    pub(super) fn normalized(&self, arguments: &[String]) -> Vec<String> {
        let mut normal: Vec<String> = Vec::new();
        for argument in arguments {
            let text = if self.is_object(argument) {
                OBJECTS.to_owned()
            } else if argument.ends_with(".rlib") {
                LIBRARIES.to_owned()
            } else if Some(argument.as_str()) == self.output() {
                OUTPUT.to_owned()
            } else if let Some(temporary) = self.temporary() {
                argument.replace(temporary, TEMPORARY)
            } else {
                argument.clone()
            };
            let is_listed = [OBJECTS, LIBRARIES].contains(&text.as_str());
            if !is_listed || !normal.contains(&text) {
                normal.push(text);
            }
        }
        normal
    }

    /// Normalized arguments for this call, which write `output` and link `libraries`.
    pub(super) fn expanded(
        &self,
        normal: &[String],
        output: &str,
        libraries: &[String],
    ) -> Vec<String> {
        let mut arguments = Vec::new();
        for argument in normal {
            match argument.as_str() {
                OBJECTS => arguments.extend(self.objects().cloned()),
                LIBRARIES => arguments.extend_from_slice(libraries),
                OUTPUT => arguments.push(output.to_owned()),
                other => {
                    let temporary = self.temporary().unwrap_or_default();
                    arguments.push(other.replace(TEMPORARY, temporary));
                }
            }
        }
        arguments
    }

    /// Copies what the compiler removes after the link into `folder`, and returns the same call for the copies.
    pub(super) fn kept_in(&self, folder: &Path) -> Result<Self, FullLink> {
        let temporary = self.temporary().unwrap_or_default();
        let copied = folder.join("temporary").display().to_string();
        let place = |path: &str| match path.strip_prefix(temporary) {
            Some(rest) => format!("{copied}{rest}"),
            None => {
                let name = Path::new(path).file_name().unwrap_or_default();
                folder.join(name).display().to_string()
            }
        };
        fs::create_dir_all(&copied).map_err(|error| FullLink::file(&copied, &error))?;
        let list = format!("{temporary}/list");
        for file in self.objects().chain([&list]) {
            let copy = fs::copy(self.directory.join(file), place(file));
            copy.map_err(|error| FullLink::file(file, &error))?;
        }
        let output = self.output();
        let arguments = self.arguments.iter().map(|argument| {
            if self.is_object(argument) || Some(argument.as_str()) == output {
                place(argument)
            } else {
                argument.replace(temporary, &copied)
            }
        });
        Ok(Self {
            arguments: arguments.collect(),
            directory: self.directory.clone(),
        })
    }
}
