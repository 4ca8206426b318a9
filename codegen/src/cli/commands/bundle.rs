//! `bundle`: arguments and function.

use std::path::{Path, PathBuf, absolute};
use std::process::ExitCode;

use clap::Args;
use serde_json::json;

use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::output::{Palette, print, print_json};
use crate::cli::work::{
    CompileOptions, SignOptions, build_app, compile_modules, generate_and_compare, program_of,
};
use crate::generator::apply::write;
use crate::generator::pipeline::Resolved;
use crate::workshop::bundle::{
    BundleFile, BundleRequest, check, is_archive, make, make_archive, unpack,
};
use crate::workshop::sign::public_key;

const EXAMPLES: &str = "\
Examples:
  {keyway} bundle orrery --release              into target/keyway/bundles/orrery
  {keyway} bundle orrery --release -o /srv/app  into a folder of your own
  {keyway} bundle orrery --release -o orrery.tar.zst
                                               as one file, the same bytes from the same sources
  {keyway} bundle orrery --release --static     one executable with everything linked
  {keyway} bundle orrery --release --sign keys/release.key
                                               with a signature, for an App that trusts that key
  {keyway} bundle --check /srv/app              compare a copy with what was bundled

A bundle is the executable, the folder `modules` beside it, and nothing that needs cargo. The
executable finds `modules` by itself; KEYWAY_STORE names another store. Debug information goes into
folders named .debug, where gdb and addr2line look; leave them out where nobody debugs.";

/// What to bundle.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct BundleArguments {
    /// Package name of the App
    #[arg(required_unless_present = "check")]
    app: Option<String>,
    /// Folder of the bundle, or archive if it ends with .tar.zst; an older one there is replaced
    #[arg(short, long, value_name = "DIR|FILE.tar.zst")]
    output: Option<PathBuf>,
    /// Link the modules into the executable
    #[arg(long = "static", conflicts_with_all = ["probe_limit", "sign"])]
    linked: bool,
    /// Leave debug information in the files, and need no objcopy
    #[arg(long)]
    keep_debug: bool,
    /// Compare a bundle, or an archive of one, with what was bundled, in place of making one
    #[arg(long, value_name = "DIR|FILE.tar.zst", conflicts_with_all = ["app", "output", "linked", "keep_debug", "sign"])]
    check: Option<PathBuf>,
    /// Public key that must have signed the bundle which is checked; those that its App trusts if it is left out
    #[arg(long, value_name = "FILE", requires = "check")]
    key: Option<PathBuf>,
    #[command(flatten)]
    sign: SignOptions,
    #[command(flatten)]
    options: CompileOptions,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

/// Makes a bundle, or checks one; the exit code is 1 if it is not as it was made.
pub(in crate::cli) fn bundle(arguments: &BundleArguments) -> Result<ExitCode, CommandError> {
    match (&arguments.check, &arguments.app) {
        (Some(folder), _) => checked(folder, arguments),
        (None, Some(app)) => made(app, arguments),
        // The parser of the command line asks for one of them.
        (None, None) => Ok(ExitCode::from(2)),
    }
}

fn made(app: &str, arguments: &BundleArguments) -> Result<ExitCode, CommandError> {
    let generation = generate_and_compare()?;
    write(generation.comparison.writable())?;
    let resolved = generation.outcome.resolved;
    let request = request(app, &resolved, arguments)?;
    let path = &request.folder;
    let bundle = match is_archive(path) {
        true => make_archive(&request)?,
        false => make(&request)?,
    };
    if arguments.json {
        print_json(&json!({ "path": path, "bundle": bundle }));
        return Ok(ExitCode::SUCCESS);
    }
    let libraries = bundle.files.keys();
    let libraries = libraries.filter(|file| file.ends_with(std::env::consts::DLL_SUFFIX));
    print(format_args!(
        "{app} {} for {}, {}",
        bundle.version,
        bundle.target,
        match libraries.count() {
            _ if bundle.linked => "modules linked".to_owned(),
            1 => "1 module".to_owned(),
            count => format!("{count} modules"),
        }
    ));
    print(format_args!("bundle: {}", path.display()));
    Ok(ExitCode::SUCCESS)
}

fn request(
    app: &str,
    resolved: &Resolved,
    arguments: &BundleArguments,
) -> Result<BundleRequest, CommandError> {
    let options = &arguments.options;
    let signing = arguments
        .sign
        .signing(resolved, Some(app), options.profile())?;
    let (executable, modules) = if arguments.linked {
        (build_app(resolved, app, options.profile())?, None)
    } else {
        let compiled = compile_modules(resolved, Some(app), options.profile())?;
        (
            program_of(&compiled.executables, app)?,
            Some(compiled.into_bundled(resolved, options.limit())?),
        )
    };
    let given = arguments.output.clone();
    let bundles = resolved.workspace.target_directory.join("keyway/bundles");
    let folder = given.unwrap_or_else(|| bundles.join(app));
    let parsed = &resolved.parsed;
    let member = parsed.find(app).map(|id| &parsed[id]);
    let version = member.map(|member| member.source.version.clone());
    let trust = member.map_or(&[][..], |member| &member.trust);
    Ok(BundleRequest {
        app: app.to_owned(),
        version: version.unwrap_or_default(),
        executable,
        modules,
        trust: trust.iter().map(|trusted| trusted.key.clone()).collect(),
        signing,
        // A parent of a relative path can be no folder at all.
        folder: absolute(&folder).unwrap_or(folder),
        separates_debug: cfg!(target_os = "linux") && !arguments.keep_debug,
    })
}

/// Checks the bundle `given`, a folder or an archive.
fn checked(given: &Path, arguments: &BundleArguments) -> Result<ExitCode, CommandError> {
    let key = arguments.key.as_deref().map(public_key).transpose()?;
    let unpacked = given.is_file().then(|| unpack(given)).transpose()?;
    let folder = unpacked.as_ref().map_or(given, |(_, folder)| folder);
    let (bundle, signed, wrong) = check(folder, key.map(|key| vec![key]))?;
    if arguments.json {
        let number = signed.map(|signed| signed.number);
        print_json(&json!({ "path": given, "bundle": bundle, "signed": number, "wrong": wrong }));
    } else {
        show(given, &bundle, &wrong);
        if let Some(signed) = signed {
            print(format_args!("signature: holds, number {}", signed.number));
        }
    }
    Ok(if wrong.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn show(folder: &Path, bundle: &BundleFile, wrong: &[String]) {
    let palette = Palette::of_output();
    for line in wrong {
        print(format_args!("{} {line}", palette.bad("wrong:")));
    }
    let verdict = match wrong.len() {
        0 => palette.good("as it was made"),
        1 => palette.bad("1 thing is wrong"),
        count => palette.bad(&format!("{count} things are wrong")),
    };
    print(format_args!(
        "{} {} in {}, {} files: {verdict}",
        bundle.app,
        bundle.version,
        folder.display(),
        bundle.files.len()
    ));
}
