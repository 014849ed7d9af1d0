import BanyanDiagnostics

/// Notes, hints and words of this target, in both languages.
extension TextKey {
  package static let hintAllocation = TextKey(
    "hintAllocation",
    "write 'allocation: {rule: mass, because: …}'; rules: metered, mass, energy, economic, molar, shares",
    "ghi 'allocation: {rule: mass, because: …}'; các quy tắc: metered, mass, energy, economic, molar, shares"
  )
  package static let hintMaterialSource = TextKey(
    "hintMaterialSource",
    "write 'footprint: suppliers/NAME.json', or 'burden: none' with 'because'",
    "ghi 'footprint: suppliers/TÊN.json', hoặc 'burden: none' kèm 'because'")
  package static let hintBiogenicCarbon = TextKey(
    "hintBiogenicCarbon",
    "a material brings biogenic carbon in: write what of it one declared unit holds, 'biogenic-carbon: 0 kg' if nothing",
    "nguyên vật liệu mang các-bon sinh học vào: ghi phần còn lại trong một đơn vị công bố, không còn thì 'biogenic-carbon: 0 kg'"
  )
  package static let hintProducts = TextKey(
    "hintProducts",
    "products.yaml names processes and products; examples/steel-mill shows one",
    "products.yaml nêu quá trình và sản phẩm; xem examples/steel-mill")
  package static let hintSupplierFile = TextKey(
    "hintSupplierFile",
    "give the path inside the workspace: suppliers/NAME.json",
    "ghi đường dẫn trong thư mục: suppliers/TÊN.json")
  package static let hintMaterialTwice = TextKey(
    "hintMaterialTwice",
    "leave out 'footprint', or 'burden' and 'because'",
    "bỏ 'footprint', hoặc bỏ 'burden' và 'because'")
  package static let hintProductUptake = TextKey(
    "hintProductUptake",
    "correct 'biogenic-carbon', or take what the carbon comes with",
    "sửa 'biogenic-carbon', hoặc khai thứ đã mang các-bon vào")
  package static let hintPackagingExcluded = TextKey(
    "hintPackagingExcluded",
    "write 'packaging: included', or leave the material out",
    "ghi 'packaging: included', hoặc bỏ nguyên vật liệu này")
  package static let useFootprintJSON = TextKey(
    "useFootprintJSON",
    "a footprint is explained as text; banyan footprint has it as json",
    "dấu vết các-bon được giải thích ở dạng text; banyan footprint cho dạng json")
}
