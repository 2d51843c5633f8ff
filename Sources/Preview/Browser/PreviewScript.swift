/// What runs in the browser beside each page.
package enum PreviewScript {
  package static var bytes: [UInt8] { PackageResources.preview_js }
}
