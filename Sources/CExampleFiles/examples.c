// Written by .ci/embed-tables; a test compares it with the folders.
#include "examples.h"
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char example_0[] = {
#embed "../../examples/aluminium/README.md" suffix(, )
0};
static const unsigned char example_1[] = {
#embed "../../examples/aluminium/activity/2025.csv" suffix(, )
0};
static const unsigned char example_2[] = {
#embed "../../examples/aluminium/banyan.yaml" suffix(, )
0};
static const unsigned char example_3[] = {
#embed "../../examples/aluminium/products.yaml" suffix(, )
0};
static const unsigned char example_4[] = {
#embed "../../examples/cement/README.md" suffix(, )
0};
static const unsigned char example_5[] = {
#embed "../../examples/cement/activity/2026.csv" suffix(, )
0};
static const unsigned char example_6[] = {
#embed "../../examples/cement/banyan.yaml" suffix(, )
0};
static const unsigned char example_7[] = {
#embed "../../examples/cement/cbam.yaml" suffix(, )
0};
static const unsigned char example_8[] = {
#embed "../../examples/cement/evidence/hourly.csv" suffix(, )
0};
static const unsigned char example_9[] = {
#embed "../../examples/cement/evidence/pos-2026.txt" suffix(, )
0};
static const unsigned char example_10[] = {
#embed "../../examples/cement/evidence/single-line.txt" suffix(, )
0};
static const unsigned char example_11[] = {
#embed "../../examples/cement/factors/lab.yaml" suffix(, )
0};
static const unsigned char example_12[] = {
#embed "../../examples/cement/products.yaml" suffix(, )
0};
static const unsigned char example_13[] = {
#embed "../../examples/extruder/README.md" suffix(, )
0};
static const unsigned char example_14[] = {
#embed "../../examples/extruder/activity/2026.csv" suffix(, )
0};
static const unsigned char example_15[] = {
#embed "../../examples/extruder/banyan.yaml" suffix(, )
0};
static const unsigned char example_16[] = {
#embed "../../examples/extruder/cbam.yaml" suffix(, )
0};
static const unsigned char example_17[] = {
#embed "../../examples/extruder/evidence/vr-7.txt" suffix(, )
0};
static const unsigned char example_18[] = {
#embed "../../examples/extruder/factors/gas.yaml" suffix(, )
0};
static const unsigned char example_19[] = {
#embed "../../examples/extruder/products.yaml" suffix(, )
0};
static const unsigned char example_20[] = {
#embed "../../examples/fertiliser/README.md" suffix(, )
0};
static const unsigned char example_21[] = {
#embed "../../examples/fertiliser/activity/2025.csv" suffix(, )
0};
static const unsigned char example_22[] = {
#embed "../../examples/fertiliser/banyan.yaml" suffix(, )
0};
static const unsigned char example_23[] = {
#embed "../../examples/fertiliser/batches.csv" suffix(, )
0};
static const unsigned char example_24[] = {
#embed "../../examples/fertiliser/products.yaml" suffix(, )
0};
static const unsigned char example_25[] = {
#embed "../../examples/garment/README.md" suffix(, )
0};
static const unsigned char example_26[] = {
#embed "../../examples/garment/activity/2025.csv" suffix(, )
0};
static const unsigned char example_27[] = {
#embed "../../examples/garment/banyan.yaml" suffix(, )
0};
static const unsigned char example_28[] = {
#embed "../../examples/garment/products.yaml" suffix(, )
0};
static const unsigned char example_29[] = {
#embed "../../examples/lamp/README.md" suffix(, )
0};
static const unsigned char example_30[] = {
#embed "../../examples/lamp/activity/2025.csv" suffix(, )
0};
static const unsigned char example_31[] = {
#embed "../../examples/lamp/banyan.yaml" suffix(, )
0};
static const unsigned char example_32[] = {
#embed "../../examples/lamp/products.yaml" suffix(, )
0};
static const unsigned char example_33[] = {
#embed "../../examples/park/README.md" suffix(, )
0};
static const unsigned char example_34[] = {
#embed "../../examples/park/activity/records.csv" suffix(, )
0};
static const unsigned char example_35[] = {
#embed "../../examples/park/banyan.yaml" suffix(, )
0};
static const unsigned char example_36[] = {
#embed "../../examples/park/evidence/so-theo-doi-2023.txt" suffix(, )
0};
static const unsigned char example_37[] = {
#embed "../../examples/park/factors/own.yaml" suffix(, )
0};
static const unsigned char example_38[] = {
#embed "../../examples/park/firms/chp/activity/records.csv" suffix(, )
0};
static const unsigned char example_39[] = {
#embed "../../examples/park/firms/chp/banyan.yaml" suffix(, )
0};
static const unsigned char example_40[] = {
#embed "../../examples/park/firms/chp/evidence/so-theo-doi-2023.txt" suffix(, )
0};
static const unsigned char example_41[] = {
#embed "../../examples/park/firms/chp/factors/own.yaml" suffix(, )
0};
static const unsigned char example_42[] = {
#embed "../../examples/park/firms/coatings/activity/records.csv" suffix(, )
0};
static const unsigned char example_43[] = {
#embed "../../examples/park/firms/coatings/banyan.yaml" suffix(, )
0};
static const unsigned char example_44[] = {
#embed "../../examples/park/firms/coatings/evidence/so-theo-doi-2023.txt" suffix(, )
0};
static const unsigned char example_45[] = {
#embed "../../examples/park/firms/coatings/factors/own.yaml" suffix(, )
0};
static const unsigned char example_46[] = {
#embed "../../examples/park/firms/electrical/activity/records.csv" suffix(, )
0};
static const unsigned char example_47[] = {
#embed "../../examples/park/firms/electrical/banyan.yaml" suffix(, )
0};
static const unsigned char example_48[] = {
#embed "../../examples/park/firms/electrical/evidence/so-theo-doi-2023.txt" suffix(, )
0};
static const unsigned char example_49[] = {
#embed "../../examples/park/firms/extruder/activity/records.csv" suffix(, )
0};
static const unsigned char example_50[] = {
#embed "../../examples/park/firms/extruder/banyan.yaml" suffix(, )
0};
static const unsigned char example_51[] = {
#embed "../../examples/park/firms/extruder/evidence/so-theo-doi-2023.txt" suffix(, )
0};
static const unsigned char example_52[] = {
#embed "../../examples/park/firms/extruder/factors/own.yaml" suffix(, )
0};
static const unsigned char example_53[] = {
#embed "../../examples/park/firms/fertiliser/activity/records.csv" suffix(, )
0};
static const unsigned char example_54[] = {
#embed "../../examples/park/firms/fertiliser/banyan.yaml" suffix(, )
0};
static const unsigned char example_55[] = {
#embed "../../examples/park/firms/fertiliser/evidence/so-theo-doi-2023.txt" suffix(, )
0};
static const unsigned char example_56[] = {
#embed "../../examples/park/firms/fertiliser/factors/own.yaml" suffix(, )
0};
static const unsigned char example_57[] = {
#embed "../../examples/park/firms/food/activity/records.csv" suffix(, )
0};
static const unsigned char example_58[] = {
#embed "../../examples/park/firms/food/banyan.yaml" suffix(, )
0};
static const unsigned char example_59[] = {
#embed "../../examples/park/firms/food/evidence/so-theo-doi-2023.txt" suffix(, )
0};
static const unsigned char example_60[] = {
#embed "../../examples/park/firms/food/factors/own.yaml" suffix(, )
0};
static const unsigned char example_61[] = {
#embed "../../examples/park/firms/garment-1/activity/records.csv" suffix(, )
0};
static const unsigned char example_62[] = {
#embed "../../examples/park/firms/garment-1/banyan.yaml" suffix(, )
0};
static const unsigned char example_63[] = {
#embed "../../examples/park/firms/garment-1/evidence/so-theo-doi-2023.txt" suffix(, )
0};
static const unsigned char example_64[] = {
#embed "../../examples/park/firms/garment-1/factors/own.yaml" suffix(, )
0};
static const unsigned char example_65[] = {
#embed "../../examples/park/firms/garment-2/activity/records.csv" suffix(, )
0};
static const unsigned char example_66[] = {
#embed "../../examples/park/firms/garment-2/banyan.yaml" suffix(, )
0};
static const unsigned char example_67[] = {
#embed "../../examples/park/firms/garment-2/evidence/so-theo-doi-2023.txt" suffix(, )
0};
static const unsigned char example_68[] = {
#embed "../../examples/park/firms/garment-2/factors/own.yaml" suffix(, )
0};
static const unsigned char example_69[] = {
#embed "../../examples/park/firms/logistics/activity/records.csv" suffix(, )
0};
static const unsigned char example_70[] = {
#embed "../../examples/park/firms/logistics/banyan.yaml" suffix(, )
0};
static const unsigned char example_71[] = {
#embed "../../examples/park/firms/logistics/evidence/so-theo-doi-2023.txt" suffix(, )
0};
static const unsigned char example_72[] = {
#embed "../../examples/park/firms/mill/activity/records.csv" suffix(, )
0};
static const unsigned char example_73[] = {
#embed "../../examples/park/firms/mill/banyan.yaml" suffix(, )
0};
static const unsigned char example_74[] = {
#embed "../../examples/park/firms/mill/evidence/so-theo-doi-2023.txt" suffix(, )
0};
static const unsigned char example_75[] = {
#embed "../../examples/park/firms/mill/factors/own.yaml" suffix(, )
0};
static const unsigned char example_76[] = {
#embed "../../examples/park/firms/solar/activity/records.csv" suffix(, )
0};
static const unsigned char example_77[] = {
#embed "../../examples/park/firms/solar/banyan.yaml" suffix(, )
0};
static const unsigned char example_78[] = {
#embed "../../examples/park/firms/solar/evidence/so-theo-doi-2023.txt" suffix(, )
0};
static const unsigned char example_79[] = {
#embed "../../examples/park/firms/water/activity/records.csv" suffix(, )
0};
static const unsigned char example_80[] = {
#embed "../../examples/park/firms/water/banyan.yaml" suffix(, )
0};
static const unsigned char example_81[] = {
#embed "../../examples/park/firms/water/evidence/so-theo-doi-2023.txt" suffix(, )
0};
static const unsigned char example_82[] = {
#embed "../../examples/park/firms/water/factors/own.yaml" suffix(, )
0};
static const unsigned char example_83[] = {
#embed "../../examples/park/flows.yaml" suffix(, )
0};
static const unsigned char example_84[] = {
#embed "../../examples/park/what-if/flows.yaml" suffix(, )
0};
static const unsigned char example_85[] = {
#embed "../../examples/steel-mill/README.md" suffix(, )
0};
static const unsigned char example_86[] = {
#embed "../../examples/steel-mill/activity/chat-thai.csv" suffix(, )
0};
static const unsigned char example_87[] = {
#embed "../../examples/steel-mill/activity/dau-diesel.csv" suffix(, )
0};
static const unsigned char example_88[] = {
#embed "../../examples/steel-mill/activity/di-lai.csv" suffix(, )
0};
static const unsigned char example_89[] = {
#embed "../../examples/steel-mill/activity/dien.csv" suffix(, )
0};
static const unsigned char example_90[] = {
#embed "../../examples/steel-mill/activity/khi-dot.csv" suffix(, )
0};
static const unsigned char example_91[] = {
#embed "../../examples/steel-mill/activity/moi-chat-lanh.csv" suffix(, )
0};
static const unsigned char example_92[] = {
#embed "../../examples/steel-mill/activity/nguyen-lieu.csv" suffix(, )
0};
static const unsigned char example_93[] = {
#embed "../../examples/steel-mill/activity/nhien-lieu-khac.csv" suffix(, )
0};
static const unsigned char example_94[] = {
#embed "../../examples/steel-mill/activity/nuoc-thai.csv" suffix(, )
0};
static const unsigned char example_95[] = {
#embed "../../examples/steel-mill/activity/van-chuyen.csv" suffix(, )
0};
static const unsigned char example_96[] = {
#embed "../../examples/steel-mill/banyan.yaml" suffix(, )
0};
static const unsigned char example_97[] = {
#embed "../../examples/steel-mill/batches.csv" suffix(, )
0};
static const unsigned char example_98[] = {
#embed "../../examples/steel-mill/cbam.yaml" suffix(, )
0};
static const unsigned char example_99[] = {
#embed "../../examples/steel-mill/evidence/can-oto-2025.txt" suffix(, )
0};
static const unsigned char example_100[] = {
#embed "../../examples/steel-mill/evidence/chat-thai-2025.txt" suffix(, )
0};
static const unsigned char example_101[] = {
#embed "../../examples/steel-mill/evidence/dau-diesel-2025.txt" suffix(, )
0};
static const unsigned char example_102[] = {
#embed "../../examples/steel-mill/evidence/di-lai-2025.txt" suffix(, )
0};
static const unsigned char example_103[] = {
#embed "../../examples/steel-mill/evidence/dien-2025.txt" suffix(, )
0};
static const unsigned char example_104[] = {
#embed "../../examples/steel-mill/evidence/khi-2025.txt" suffix(, )
0};
static const unsigned char example_105[] = {
#embed "../../examples/steel-mill/evidence/moi-chat-lanh-2025.txt" suffix(, )
0};
static const unsigned char example_106[] = {
#embed "../../examples/steel-mill/evidence/nhien-lieu-khac-2025.txt" suffix(, )
0};
static const unsigned char example_107[] = {
#embed "../../examples/steel-mill/evidence/nuoc-thai-2025.txt" suffix(, )
0};
static const unsigned char example_108[] = {
#embed "../../examples/steel-mill/evidence/phong-thi-nghiem-2025.txt" suffix(, )
0};
static const unsigned char example_109[] = {
#embed "../../examples/steel-mill/evidence/van-chuyen-2025.txt" suffix(, )
0};
static const unsigned char example_110[] = {
#embed "../../examples/steel-mill/factors/carbon.yaml" suffix(, )
0};
static const unsigned char example_111[] = {
#embed "../../examples/steel-mill/products.yaml" suffix(, )
0};
static const unsigned char example_112[] = {
#embed "../../examples/steel-mill/suppliers/dien-cuc.json" suffix(, )
0};
static const unsigned char example_113[] = {
#embed "../../examples/steel-mill/suppliers/gang-thoi.json" suffix(, )
0};
static const unsigned char example_114[] = {
#embed "../../examples/steel-mill/suppliers/silico-mangan.json" suffix(, )
0};
static const unsigned char example_115[] = {
#embed "../../examples/steel-mill/what-if/2026.yaml" suffix(, )
0};
static const unsigned char example_116[] = {
#embed "../../examples/workshop/README.md" suffix(, )
0};
static const unsigned char example_117[] = {
#embed "../../examples/workshop/activity/bills.csv" suffix(, )
0};
static const unsigned char example_118[] = {
#embed "../../examples/workshop/banyan.yaml" suffix(, )
0};
static const banyan_example_file examples[] = {
  {"examples/aluminium/README.md", example_0, sizeof example_0 - 1},
  {"examples/aluminium/activity/2025.csv", example_1, sizeof example_1 - 1},
  {"examples/aluminium/banyan.yaml", example_2, sizeof example_2 - 1},
  {"examples/aluminium/products.yaml", example_3, sizeof example_3 - 1},
  {"examples/cement/README.md", example_4, sizeof example_4 - 1},
  {"examples/cement/activity/2026.csv", example_5, sizeof example_5 - 1},
  {"examples/cement/banyan.yaml", example_6, sizeof example_6 - 1},
  {"examples/cement/cbam.yaml", example_7, sizeof example_7 - 1},
  {"examples/cement/evidence/hourly.csv", example_8, sizeof example_8 - 1},
  {"examples/cement/evidence/pos-2026.txt", example_9, sizeof example_9 - 1},
  {"examples/cement/evidence/single-line.txt", example_10, sizeof example_10 - 1},
  {"examples/cement/factors/lab.yaml", example_11, sizeof example_11 - 1},
  {"examples/cement/products.yaml", example_12, sizeof example_12 - 1},
  {"examples/extruder/README.md", example_13, sizeof example_13 - 1},
  {"examples/extruder/activity/2026.csv", example_14, sizeof example_14 - 1},
  {"examples/extruder/banyan.yaml", example_15, sizeof example_15 - 1},
  {"examples/extruder/cbam.yaml", example_16, sizeof example_16 - 1},
  {"examples/extruder/evidence/vr-7.txt", example_17, sizeof example_17 - 1},
  {"examples/extruder/factors/gas.yaml", example_18, sizeof example_18 - 1},
  {"examples/extruder/products.yaml", example_19, sizeof example_19 - 1},
  {"examples/fertiliser/README.md", example_20, sizeof example_20 - 1},
  {"examples/fertiliser/activity/2025.csv", example_21, sizeof example_21 - 1},
  {"examples/fertiliser/banyan.yaml", example_22, sizeof example_22 - 1},
  {"examples/fertiliser/batches.csv", example_23, sizeof example_23 - 1},
  {"examples/fertiliser/products.yaml", example_24, sizeof example_24 - 1},
  {"examples/garment/README.md", example_25, sizeof example_25 - 1},
  {"examples/garment/activity/2025.csv", example_26, sizeof example_26 - 1},
  {"examples/garment/banyan.yaml", example_27, sizeof example_27 - 1},
  {"examples/garment/products.yaml", example_28, sizeof example_28 - 1},
  {"examples/lamp/README.md", example_29, sizeof example_29 - 1},
  {"examples/lamp/activity/2025.csv", example_30, sizeof example_30 - 1},
  {"examples/lamp/banyan.yaml", example_31, sizeof example_31 - 1},
  {"examples/lamp/products.yaml", example_32, sizeof example_32 - 1},
  {"examples/park/README.md", example_33, sizeof example_33 - 1},
  {"examples/park/activity/records.csv", example_34, sizeof example_34 - 1},
  {"examples/park/banyan.yaml", example_35, sizeof example_35 - 1},
  {"examples/park/evidence/so-theo-doi-2023.txt", example_36, sizeof example_36 - 1},
  {"examples/park/factors/own.yaml", example_37, sizeof example_37 - 1},
  {"examples/park/firms/chp/activity/records.csv", example_38, sizeof example_38 - 1},
  {"examples/park/firms/chp/banyan.yaml", example_39, sizeof example_39 - 1},
  {"examples/park/firms/chp/evidence/so-theo-doi-2023.txt", example_40, sizeof example_40 - 1},
  {"examples/park/firms/chp/factors/own.yaml", example_41, sizeof example_41 - 1},
  {"examples/park/firms/coatings/activity/records.csv", example_42, sizeof example_42 - 1},
  {"examples/park/firms/coatings/banyan.yaml", example_43, sizeof example_43 - 1},
  {"examples/park/firms/coatings/evidence/so-theo-doi-2023.txt", example_44, sizeof example_44 - 1},
  {"examples/park/firms/coatings/factors/own.yaml", example_45, sizeof example_45 - 1},
  {"examples/park/firms/electrical/activity/records.csv", example_46, sizeof example_46 - 1},
  {"examples/park/firms/electrical/banyan.yaml", example_47, sizeof example_47 - 1},
  {"examples/park/firms/electrical/evidence/so-theo-doi-2023.txt", example_48, sizeof example_48 - 1},
  {"examples/park/firms/extruder/activity/records.csv", example_49, sizeof example_49 - 1},
  {"examples/park/firms/extruder/banyan.yaml", example_50, sizeof example_50 - 1},
  {"examples/park/firms/extruder/evidence/so-theo-doi-2023.txt", example_51, sizeof example_51 - 1},
  {"examples/park/firms/extruder/factors/own.yaml", example_52, sizeof example_52 - 1},
  {"examples/park/firms/fertiliser/activity/records.csv", example_53, sizeof example_53 - 1},
  {"examples/park/firms/fertiliser/banyan.yaml", example_54, sizeof example_54 - 1},
  {"examples/park/firms/fertiliser/evidence/so-theo-doi-2023.txt", example_55, sizeof example_55 - 1},
  {"examples/park/firms/fertiliser/factors/own.yaml", example_56, sizeof example_56 - 1},
  {"examples/park/firms/food/activity/records.csv", example_57, sizeof example_57 - 1},
  {"examples/park/firms/food/banyan.yaml", example_58, sizeof example_58 - 1},
  {"examples/park/firms/food/evidence/so-theo-doi-2023.txt", example_59, sizeof example_59 - 1},
  {"examples/park/firms/food/factors/own.yaml", example_60, sizeof example_60 - 1},
  {"examples/park/firms/garment-1/activity/records.csv", example_61, sizeof example_61 - 1},
  {"examples/park/firms/garment-1/banyan.yaml", example_62, sizeof example_62 - 1},
  {"examples/park/firms/garment-1/evidence/so-theo-doi-2023.txt", example_63, sizeof example_63 - 1},
  {"examples/park/firms/garment-1/factors/own.yaml", example_64, sizeof example_64 - 1},
  {"examples/park/firms/garment-2/activity/records.csv", example_65, sizeof example_65 - 1},
  {"examples/park/firms/garment-2/banyan.yaml", example_66, sizeof example_66 - 1},
  {"examples/park/firms/garment-2/evidence/so-theo-doi-2023.txt", example_67, sizeof example_67 - 1},
  {"examples/park/firms/garment-2/factors/own.yaml", example_68, sizeof example_68 - 1},
  {"examples/park/firms/logistics/activity/records.csv", example_69, sizeof example_69 - 1},
  {"examples/park/firms/logistics/banyan.yaml", example_70, sizeof example_70 - 1},
  {"examples/park/firms/logistics/evidence/so-theo-doi-2023.txt", example_71, sizeof example_71 - 1},
  {"examples/park/firms/mill/activity/records.csv", example_72, sizeof example_72 - 1},
  {"examples/park/firms/mill/banyan.yaml", example_73, sizeof example_73 - 1},
  {"examples/park/firms/mill/evidence/so-theo-doi-2023.txt", example_74, sizeof example_74 - 1},
  {"examples/park/firms/mill/factors/own.yaml", example_75, sizeof example_75 - 1},
  {"examples/park/firms/solar/activity/records.csv", example_76, sizeof example_76 - 1},
  {"examples/park/firms/solar/banyan.yaml", example_77, sizeof example_77 - 1},
  {"examples/park/firms/solar/evidence/so-theo-doi-2023.txt", example_78, sizeof example_78 - 1},
  {"examples/park/firms/water/activity/records.csv", example_79, sizeof example_79 - 1},
  {"examples/park/firms/water/banyan.yaml", example_80, sizeof example_80 - 1},
  {"examples/park/firms/water/evidence/so-theo-doi-2023.txt", example_81, sizeof example_81 - 1},
  {"examples/park/firms/water/factors/own.yaml", example_82, sizeof example_82 - 1},
  {"examples/park/flows.yaml", example_83, sizeof example_83 - 1},
  {"examples/park/what-if/flows.yaml", example_84, sizeof example_84 - 1},
  {"examples/steel-mill/README.md", example_85, sizeof example_85 - 1},
  {"examples/steel-mill/activity/chat-thai.csv", example_86, sizeof example_86 - 1},
  {"examples/steel-mill/activity/dau-diesel.csv", example_87, sizeof example_87 - 1},
  {"examples/steel-mill/activity/di-lai.csv", example_88, sizeof example_88 - 1},
  {"examples/steel-mill/activity/dien.csv", example_89, sizeof example_89 - 1},
  {"examples/steel-mill/activity/khi-dot.csv", example_90, sizeof example_90 - 1},
  {"examples/steel-mill/activity/moi-chat-lanh.csv", example_91, sizeof example_91 - 1},
  {"examples/steel-mill/activity/nguyen-lieu.csv", example_92, sizeof example_92 - 1},
  {"examples/steel-mill/activity/nhien-lieu-khac.csv", example_93, sizeof example_93 - 1},
  {"examples/steel-mill/activity/nuoc-thai.csv", example_94, sizeof example_94 - 1},
  {"examples/steel-mill/activity/van-chuyen.csv", example_95, sizeof example_95 - 1},
  {"examples/steel-mill/banyan.yaml", example_96, sizeof example_96 - 1},
  {"examples/steel-mill/batches.csv", example_97, sizeof example_97 - 1},
  {"examples/steel-mill/cbam.yaml", example_98, sizeof example_98 - 1},
  {"examples/steel-mill/evidence/can-oto-2025.txt", example_99, sizeof example_99 - 1},
  {"examples/steel-mill/evidence/chat-thai-2025.txt", example_100, sizeof example_100 - 1},
  {"examples/steel-mill/evidence/dau-diesel-2025.txt", example_101, sizeof example_101 - 1},
  {"examples/steel-mill/evidence/di-lai-2025.txt", example_102, sizeof example_102 - 1},
  {"examples/steel-mill/evidence/dien-2025.txt", example_103, sizeof example_103 - 1},
  {"examples/steel-mill/evidence/khi-2025.txt", example_104, sizeof example_104 - 1},
  {"examples/steel-mill/evidence/moi-chat-lanh-2025.txt", example_105, sizeof example_105 - 1},
  {"examples/steel-mill/evidence/nhien-lieu-khac-2025.txt", example_106, sizeof example_106 - 1},
  {"examples/steel-mill/evidence/nuoc-thai-2025.txt", example_107, sizeof example_107 - 1},
  {"examples/steel-mill/evidence/phong-thi-nghiem-2025.txt", example_108, sizeof example_108 - 1},
  {"examples/steel-mill/evidence/van-chuyen-2025.txt", example_109, sizeof example_109 - 1},
  {"examples/steel-mill/factors/carbon.yaml", example_110, sizeof example_110 - 1},
  {"examples/steel-mill/products.yaml", example_111, sizeof example_111 - 1},
  {"examples/steel-mill/suppliers/dien-cuc.json", example_112, sizeof example_112 - 1},
  {"examples/steel-mill/suppliers/gang-thoi.json", example_113, sizeof example_113 - 1},
  {"examples/steel-mill/suppliers/silico-mangan.json", example_114, sizeof example_114 - 1},
  {"examples/steel-mill/what-if/2026.yaml", example_115, sizeof example_115 - 1},
  {"examples/workshop/README.md", example_116, sizeof example_116 - 1},
  {"examples/workshop/activity/bills.csv", example_117, sizeof example_117 - 1},
  {"examples/workshop/banyan.yaml", example_118, sizeof example_118 - 1},
};
const banyan_example_file *banyan_example(size_t index) { return &examples[index]; }
size_t banyan_example_count(void) { return sizeof examples / sizeof examples[0]; }
