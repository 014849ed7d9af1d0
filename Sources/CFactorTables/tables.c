// Written by .ci/embed-tables; a test compares it with the folders.
#include "tables.h"
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char table_0[] = {
#embed "../../factors/blends/ashrae.yaml" suffix(, )
0};
static const unsigned char table_1[] = {
#embed "../../factors/cbam/benchmarks-2025-2620.csv" suffix(, )
0};
static const unsigned char table_2[] = {
#embed "../../factors/cbam/benchmarks-2025-2620.yaml" suffix(, )
0};
static const unsigned char table_3[] = {
#embed "../../factors/cbam/categories.yaml" suffix(, )
0};
static const unsigned char table_4[] = {
#embed "../../factors/cbam/cbam-factors.yaml" suffix(, )
0};
static const unsigned char table_5[] = {
#embed "../../factors/cbam/certificate-prices.yaml" suffix(, )
0};
static const unsigned char table_6[] = {
#embed "../../factors/cbam/chp-references.yaml" suffix(, )
0};
static const unsigned char table_7[] = {
#embed "../../factors/cbam/constants.yaml" suffix(, )
0};
static const unsigned char table_8[] = {
#embed "../../factors/cbam/default-values-2025-2621.csv" suffix(, )
0};
static const unsigned char table_9[] = {
#embed "../../factors/cbam/default-values-2025-2621.yaml" suffix(, )
0};
static const unsigned char table_10[] = {
#embed "../../factors/cbam/default-values-2026-1740.csv" suffix(, )
0};
static const unsigned char table_11[] = {
#embed "../../factors/cbam/default-values-2026-1740.yaml" suffix(, )
0};
static const unsigned char table_12[] = {
#embed "../../factors/cbam/default-values-unknown-origin-2025-2621.csv" suffix(, )
0};
static const unsigned char table_13[] = {
#embed "../../factors/cbam/default-values-unknown-origin-2025-2621.yaml" suffix(, )
0};
static const unsigned char table_14[] = {
#embed "../../factors/cbam/electricity-2025-2621.yaml" suffix(, )
0};
static const unsigned char table_15[] = {
#embed "../../factors/cbam/electricity-imported-2025-2621.yaml" suffix(, )
0};
static const unsigned char table_16[] = {
#embed "../../factors/cbam/electricity-imported-countries.yaml" suffix(, )
0};
static const unsigned char table_17[] = {
#embed "../../factors/cbam/fuels-2025-2547.yaml" suffix(, )
0};
static const unsigned char table_18[] = {
#embed "../../factors/cbam/goods.csv" suffix(, )
0};
static const unsigned char table_19[] = {
#embed "../../factors/cbam/goods.yaml" suffix(, )
0};
static const unsigned char table_20[] = {
#embed "../../factors/cbam/mark-ups.yaml" suffix(, )
0};
static const unsigned char table_21[] = {
#embed "../../factors/cbam/process-factors.yaml" suffix(, )
0};
static const unsigned char table_22[] = {
#embed "../../factors/cbam/template-cells.csv" suffix(, )
0};
static const unsigned char table_23[] = {
#embed "../../factors/cbam/template-cells.yaml" suffix(, )
0};
static const unsigned char table_24[] = {
#embed "../../factors/desnz/2024/electricity-losses.yaml" suffix(, )
0};
static const unsigned char table_25[] = {
#embed "../../factors/desnz/2024/electricity.yaml" suffix(, )
0};
static const unsigned char table_26[] = {
#embed "../../factors/desnz/2024/heat-losses.yaml" suffix(, )
0};
static const unsigned char table_27[] = {
#embed "../../factors/desnz/2024/heat.yaml" suffix(, )
0};
static const unsigned char table_28[] = {
#embed "../../factors/desnz/2024/well-to-tank-electricity.yaml" suffix(, )
0};
static const unsigned char table_29[] = {
#embed "../../factors/desnz/2024/well-to-tank-heat.yaml" suffix(, )
0};
static const unsigned char table_30[] = {
#embed "../../factors/desnz/2025/bioenergy.yaml" suffix(, )
0};
static const unsigned char table_31[] = {
#embed "../../factors/desnz/2025/business-travel-air.yaml" suffix(, )
0};
static const unsigned char table_32[] = {
#embed "../../factors/desnz/2025/business-travel-land.yaml" suffix(, )
0};
static const unsigned char table_33[] = {
#embed "../../factors/desnz/2025/business-travel-sea.yaml" suffix(, )
0};
static const unsigned char table_34[] = {
#embed "../../factors/desnz/2025/electricity-losses.yaml" suffix(, )
0};
static const unsigned char table_35[] = {
#embed "../../factors/desnz/2025/electricity.yaml" suffix(, )
0};
static const unsigned char table_36[] = {
#embed "../../factors/desnz/2025/freight-other.yaml" suffix(, )
0};
static const unsigned char table_37[] = {
#embed "../../factors/desnz/2025/freight-road.yaml" suffix(, )
0};
static const unsigned char table_38[] = {
#embed "../../factors/desnz/2025/fuels.yaml" suffix(, )
0};
static const unsigned char table_39[] = {
#embed "../../factors/desnz/2025/heat-losses.yaml" suffix(, )
0};
static const unsigned char table_40[] = {
#embed "../../factors/desnz/2025/heat.yaml" suffix(, )
0};
static const unsigned char table_41[] = {
#embed "../../factors/desnz/2025/homeworking.yaml" suffix(, )
0};
static const unsigned char table_42[] = {
#embed "../../factors/desnz/2025/hotel.yaml" suffix(, )
0};
static const unsigned char table_43[] = {
#embed "../../factors/desnz/2025/materials.yaml" suffix(, )
0};
static const unsigned char table_44[] = {
#embed "../../factors/desnz/2025/vehicles.yaml" suffix(, )
0};
static const unsigned char table_45[] = {
#embed "../../factors/desnz/2025/waste.yaml" suffix(, )
0};
static const unsigned char table_46[] = {
#embed "../../factors/desnz/2025/water.yaml" suffix(, )
0};
static const unsigned char table_47[] = {
#embed "../../factors/desnz/2025/well-to-tank-electricity.yaml" suffix(, )
0};
static const unsigned char table_48[] = {
#embed "../../factors/desnz/2025/well-to-tank-freight.yaml" suffix(, )
0};
static const unsigned char table_49[] = {
#embed "../../factors/desnz/2025/well-to-tank-fuels.yaml" suffix(, )
0};
static const unsigned char table_50[] = {
#embed "../../factors/desnz/2025/well-to-tank-heat.yaml" suffix(, )
0};
static const unsigned char table_51[] = {
#embed "../../factors/desnz/2025/well-to-tank-travel.yaml" suffix(, )
0};
static const unsigned char table_52[] = {
#embed "../../factors/ember/2024/electricity.yaml" suffix(, )
0};
static const unsigned char table_53[] = {
#embed "../../factors/epa/2025/business-travel.yaml" suffix(, )
0};
static const unsigned char table_54[] = {
#embed "../../factors/epa/2025/freight.yaml" suffix(, )
0};
static const unsigned char table_55[] = {
#embed "../../factors/epa/2025/mobile-distance-gasoline.yaml" suffix(, )
0};
static const unsigned char table_56[] = {
#embed "../../factors/epa/2025/mobile-distance.yaml" suffix(, )
0};
static const unsigned char table_57[] = {
#embed "../../factors/epa/2025/mobile.yaml" suffix(, )
0};
static const unsigned char table_58[] = {
#embed "../../factors/epa/2025/properties.yaml" suffix(, )
0};
static const unsigned char table_59[] = {
#embed "../../factors/epa/2025/stationary.yaml" suffix(, )
0};
static const unsigned char table_60[] = {
#embed "../../factors/epa/2025/steam-heat.yaml" suffix(, )
0};
static const unsigned char table_61[] = {
#embed "../../factors/epa/2025/waste.yaml" suffix(, )
0};
static const unsigned char table_62[] = {
#embed "../../factors/epa/egrid-2023.yaml" suffix(, )
0};
static const unsigned char table_63[] = {
#embed "../../factors/geography/countries.yaml" suffix(, )
0};
static const unsigned char table_64[] = {
#embed "../../factors/gwp/ar4-100.yaml" suffix(, )
0};
static const unsigned char table_65[] = {
#embed "../../factors/gwp/ar5-100.yaml" suffix(, )
0};
static const unsigned char table_66[] = {
#embed "../../factors/gwp/ar5-feedback-100.yaml" suffix(, )
0};
static const unsigned char table_67[] = {
#embed "../../factors/gwp/ar6-100.yaml" suffix(, )
0};
static const unsigned char table_68[] = {
#embed "../../factors/ifi/2021/electricity-intermittent.yaml" suffix(, )
0};
static const unsigned char table_69[] = {
#embed "../../factors/ifi/2021/electricity-operating.yaml" suffix(, )
0};
static const unsigned char table_70[] = {
#embed "../../factors/ifi/2021/electricity.yaml" suffix(, )
0};
static const unsigned char table_71[] = {
#embed "../../factors/ipcc/2006/biological-treatment.yaml" suffix(, )
0};
static const unsigned char table_72[] = {
#embed "../../factors/ipcc/2006/chemical.yaml" suffix(, )
0};
static const unsigned char table_73[] = {
#embed "../../factors/ipcc/2006/electrical-equipment.yaml" suffix(, )
0};
static const unsigned char table_74[] = {
#embed "../../factors/ipcc/2006/electronics.yaml" suffix(, )
0};
static const unsigned char table_75[] = {
#embed "../../factors/ipcc/2006/fuel-properties.yaml" suffix(, )
0};
static const unsigned char table_76[] = {
#embed "../../factors/ipcc/2006/fugitive-coal.yaml" suffix(, )
0};
static const unsigned char table_77[] = {
#embed "../../factors/ipcc/2006/fugitive-gas.yaml" suffix(, )
0};
static const unsigned char table_78[] = {
#embed "../../factors/ipcc/2006/fugitive-oil.yaml" suffix(, )
0};
static const unsigned char table_79[] = {
#embed "../../factors/ipcc/2006/incineration.yaml" suffix(, )
0};
static const unsigned char table_80[] = {
#embed "../../factors/ipcc/2006/metal.yaml" suffix(, )
0};
static const unsigned char table_81[] = {
#embed "../../factors/ipcc/2006/mineral.yaml" suffix(, )
0};
static const unsigned char table_82[] = {
#embed "../../factors/ipcc/2006/mobile-distance.yaml" suffix(, )
0};
static const unsigned char table_83[] = {
#embed "../../factors/ipcc/2006/mobile-other.yaml" suffix(, )
0};
static const unsigned char table_84[] = {
#embed "../../factors/ipcc/2006/mobile-road.yaml" suffix(, )
0};
static const unsigned char table_85[] = {
#embed "../../factors/ipcc/2006/nonenergy.yaml" suffix(, )
0};
static const unsigned char table_86[] = {
#embed "../../factors/ipcc/2006/ods-substitutes.yaml" suffix(, )
0};
static const unsigned char table_87[] = {
#embed "../../factors/ipcc/2006/product-use.yaml" suffix(, )
0};
static const unsigned char table_88[] = {
#embed "../../factors/ipcc/2006/refrigeration.yaml" suffix(, )
0};
static const unsigned char table_89[] = {
#embed "../../factors/ipcc/2006/solid-waste.yaml" suffix(, )
0};
static const unsigned char table_90[] = {
#embed "../../factors/ipcc/2006/stationary-commercial.yaml" suffix(, )
0};
static const unsigned char table_91[] = {
#embed "../../factors/ipcc/2006/stationary-energy.yaml" suffix(, )
0};
static const unsigned char table_92[] = {
#embed "../../factors/ipcc/2006/stationary-manufacturing.yaml" suffix(, )
0};
static const unsigned char table_93[] = {
#embed "../../factors/ipcc/2006/stationary-residential.yaml" suffix(, )
0};
static const unsigned char table_94[] = {
#embed "../../factors/ipcc/2006/waste-composition.yaml" suffix(, )
0};
static const unsigned char table_95[] = {
#embed "../../factors/ipcc/2006/wastewater.yaml" suffix(, )
0};
static const unsigned char table_96[] = {
#embed "../../factors/ipcc/2019/metal.yaml" suffix(, )
0};
static const unsigned char table_97[] = {
#embed "../../factors/ipcc/2019/solid-waste.yaml" suffix(, )
0};
static const unsigned char table_98[] = {
#embed "../../factors/ipcc/2019/wastewater.yaml" suffix(, )
0};
static const unsigned char table_99[] = {
#embed "../../factors/park-indicators/park-indicators.yaml" suffix(, )
0};
static const unsigned char table_100[] = {
#embed "../../factors/viet-nam/decision-2626/agriculture.yaml" suffix(, )
0};
static const unsigned char table_101[] = {
#embed "../../factors/viet-nam/decision-2626/energy-mobile.yaml" suffix(, )
0};
static const unsigned char table_102[] = {
#embed "../../factors/viet-nam/decision-2626/energy-stationary-agriculture.yaml" suffix(, )
0};
static const unsigned char table_103[] = {
#embed "../../factors/viet-nam/decision-2626/energy-stationary-commercial.yaml" suffix(, )
0};
static const unsigned char table_104[] = {
#embed "../../factors/viet-nam/decision-2626/energy-stationary-energy.yaml" suffix(, )
0};
static const unsigned char table_105[] = {
#embed "../../factors/viet-nam/decision-2626/energy-stationary-manufacturing.yaml" suffix(, )
0};
static const unsigned char table_106[] = {
#embed "../../factors/viet-nam/decision-2626/energy-stationary-residential.yaml" suffix(, )
0};
static const unsigned char table_107[] = {
#embed "../../factors/viet-nam/decision-2626/fugitive.yaml" suffix(, )
0};
static const unsigned char table_108[] = {
#embed "../../factors/viet-nam/decision-2626/process.yaml" suffix(, )
0};
static const unsigned char table_109[] = {
#embed "../../factors/viet-nam/decision-2626/waste.yaml" suffix(, )
0};
static const unsigned char table_110[] = {
#embed "../../factors/viet-nam/decision-2626/wastewater.yaml" suffix(, )
0};
static const unsigned char table_111[] = {
#embed "../../factors/viet-nam/electricity.yaml" suffix(, )
0};
static const unsigned char table_112[] = {
#embed "../../factors/viet-nam/forms/activity-names.yaml" suffix(, )
0};
static const unsigned char table_113[] = {
#embed "../../factors/viet-nam/forms/circular-38-annex-ii.yaml" suffix(, )
0};
static const unsigned char table_114[] = {
#embed "../../factors/viet-nam/forms/decree-06-filing.yaml" suffix(, )
0};
static const unsigned char table_115[] = {
#embed "../../factors/viet-nam/forms/decree-06-form-06.yaml" suffix(, )
0};
static const unsigned char table_116[] = {
#embed "../../factors/viet-nam/properties.yaml" suffix(, )
0};
static const banyan_table_file tables[] = {
  {"factors/blends/ashrae.yaml", table_0, sizeof table_0 - 1},
  {"factors/cbam/benchmarks-2025-2620.csv", table_1, sizeof table_1 - 1},
  {"factors/cbam/benchmarks-2025-2620.yaml", table_2, sizeof table_2 - 1},
  {"factors/cbam/categories.yaml", table_3, sizeof table_3 - 1},
  {"factors/cbam/cbam-factors.yaml", table_4, sizeof table_4 - 1},
  {"factors/cbam/certificate-prices.yaml", table_5, sizeof table_5 - 1},
  {"factors/cbam/chp-references.yaml", table_6, sizeof table_6 - 1},
  {"factors/cbam/constants.yaml", table_7, sizeof table_7 - 1},
  {"factors/cbam/default-values-2025-2621.csv", table_8, sizeof table_8 - 1},
  {"factors/cbam/default-values-2025-2621.yaml", table_9, sizeof table_9 - 1},
  {"factors/cbam/default-values-2026-1740.csv", table_10, sizeof table_10 - 1},
  {"factors/cbam/default-values-2026-1740.yaml", table_11, sizeof table_11 - 1},
  {"factors/cbam/default-values-unknown-origin-2025-2621.csv", table_12, sizeof table_12 - 1},
  {"factors/cbam/default-values-unknown-origin-2025-2621.yaml", table_13, sizeof table_13 - 1},
  {"factors/cbam/electricity-2025-2621.yaml", table_14, sizeof table_14 - 1},
  {"factors/cbam/electricity-imported-2025-2621.yaml", table_15, sizeof table_15 - 1},
  {"factors/cbam/electricity-imported-countries.yaml", table_16, sizeof table_16 - 1},
  {"factors/cbam/fuels-2025-2547.yaml", table_17, sizeof table_17 - 1},
  {"factors/cbam/goods.csv", table_18, sizeof table_18 - 1},
  {"factors/cbam/goods.yaml", table_19, sizeof table_19 - 1},
  {"factors/cbam/mark-ups.yaml", table_20, sizeof table_20 - 1},
  {"factors/cbam/process-factors.yaml", table_21, sizeof table_21 - 1},
  {"factors/cbam/template-cells.csv", table_22, sizeof table_22 - 1},
  {"factors/cbam/template-cells.yaml", table_23, sizeof table_23 - 1},
  {"factors/desnz/2024/electricity-losses.yaml", table_24, sizeof table_24 - 1},
  {"factors/desnz/2024/electricity.yaml", table_25, sizeof table_25 - 1},
  {"factors/desnz/2024/heat-losses.yaml", table_26, sizeof table_26 - 1},
  {"factors/desnz/2024/heat.yaml", table_27, sizeof table_27 - 1},
  {"factors/desnz/2024/well-to-tank-electricity.yaml", table_28, sizeof table_28 - 1},
  {"factors/desnz/2024/well-to-tank-heat.yaml", table_29, sizeof table_29 - 1},
  {"factors/desnz/2025/bioenergy.yaml", table_30, sizeof table_30 - 1},
  {"factors/desnz/2025/business-travel-air.yaml", table_31, sizeof table_31 - 1},
  {"factors/desnz/2025/business-travel-land.yaml", table_32, sizeof table_32 - 1},
  {"factors/desnz/2025/business-travel-sea.yaml", table_33, sizeof table_33 - 1},
  {"factors/desnz/2025/electricity-losses.yaml", table_34, sizeof table_34 - 1},
  {"factors/desnz/2025/electricity.yaml", table_35, sizeof table_35 - 1},
  {"factors/desnz/2025/freight-other.yaml", table_36, sizeof table_36 - 1},
  {"factors/desnz/2025/freight-road.yaml", table_37, sizeof table_37 - 1},
  {"factors/desnz/2025/fuels.yaml", table_38, sizeof table_38 - 1},
  {"factors/desnz/2025/heat-losses.yaml", table_39, sizeof table_39 - 1},
  {"factors/desnz/2025/heat.yaml", table_40, sizeof table_40 - 1},
  {"factors/desnz/2025/homeworking.yaml", table_41, sizeof table_41 - 1},
  {"factors/desnz/2025/hotel.yaml", table_42, sizeof table_42 - 1},
  {"factors/desnz/2025/materials.yaml", table_43, sizeof table_43 - 1},
  {"factors/desnz/2025/vehicles.yaml", table_44, sizeof table_44 - 1},
  {"factors/desnz/2025/waste.yaml", table_45, sizeof table_45 - 1},
  {"factors/desnz/2025/water.yaml", table_46, sizeof table_46 - 1},
  {"factors/desnz/2025/well-to-tank-electricity.yaml", table_47, sizeof table_47 - 1},
  {"factors/desnz/2025/well-to-tank-freight.yaml", table_48, sizeof table_48 - 1},
  {"factors/desnz/2025/well-to-tank-fuels.yaml", table_49, sizeof table_49 - 1},
  {"factors/desnz/2025/well-to-tank-heat.yaml", table_50, sizeof table_50 - 1},
  {"factors/desnz/2025/well-to-tank-travel.yaml", table_51, sizeof table_51 - 1},
  {"factors/ember/2024/electricity.yaml", table_52, sizeof table_52 - 1},
  {"factors/epa/2025/business-travel.yaml", table_53, sizeof table_53 - 1},
  {"factors/epa/2025/freight.yaml", table_54, sizeof table_54 - 1},
  {"factors/epa/2025/mobile-distance-gasoline.yaml", table_55, sizeof table_55 - 1},
  {"factors/epa/2025/mobile-distance.yaml", table_56, sizeof table_56 - 1},
  {"factors/epa/2025/mobile.yaml", table_57, sizeof table_57 - 1},
  {"factors/epa/2025/properties.yaml", table_58, sizeof table_58 - 1},
  {"factors/epa/2025/stationary.yaml", table_59, sizeof table_59 - 1},
  {"factors/epa/2025/steam-heat.yaml", table_60, sizeof table_60 - 1},
  {"factors/epa/2025/waste.yaml", table_61, sizeof table_61 - 1},
  {"factors/epa/egrid-2023.yaml", table_62, sizeof table_62 - 1},
  {"factors/geography/countries.yaml", table_63, sizeof table_63 - 1},
  {"factors/gwp/ar4-100.yaml", table_64, sizeof table_64 - 1},
  {"factors/gwp/ar5-100.yaml", table_65, sizeof table_65 - 1},
  {"factors/gwp/ar5-feedback-100.yaml", table_66, sizeof table_66 - 1},
  {"factors/gwp/ar6-100.yaml", table_67, sizeof table_67 - 1},
  {"factors/ifi/2021/electricity-intermittent.yaml", table_68, sizeof table_68 - 1},
  {"factors/ifi/2021/electricity-operating.yaml", table_69, sizeof table_69 - 1},
  {"factors/ifi/2021/electricity.yaml", table_70, sizeof table_70 - 1},
  {"factors/ipcc/2006/biological-treatment.yaml", table_71, sizeof table_71 - 1},
  {"factors/ipcc/2006/chemical.yaml", table_72, sizeof table_72 - 1},
  {"factors/ipcc/2006/electrical-equipment.yaml", table_73, sizeof table_73 - 1},
  {"factors/ipcc/2006/electronics.yaml", table_74, sizeof table_74 - 1},
  {"factors/ipcc/2006/fuel-properties.yaml", table_75, sizeof table_75 - 1},
  {"factors/ipcc/2006/fugitive-coal.yaml", table_76, sizeof table_76 - 1},
  {"factors/ipcc/2006/fugitive-gas.yaml", table_77, sizeof table_77 - 1},
  {"factors/ipcc/2006/fugitive-oil.yaml", table_78, sizeof table_78 - 1},
  {"factors/ipcc/2006/incineration.yaml", table_79, sizeof table_79 - 1},
  {"factors/ipcc/2006/metal.yaml", table_80, sizeof table_80 - 1},
  {"factors/ipcc/2006/mineral.yaml", table_81, sizeof table_81 - 1},
  {"factors/ipcc/2006/mobile-distance.yaml", table_82, sizeof table_82 - 1},
  {"factors/ipcc/2006/mobile-other.yaml", table_83, sizeof table_83 - 1},
  {"factors/ipcc/2006/mobile-road.yaml", table_84, sizeof table_84 - 1},
  {"factors/ipcc/2006/nonenergy.yaml", table_85, sizeof table_85 - 1},
  {"factors/ipcc/2006/ods-substitutes.yaml", table_86, sizeof table_86 - 1},
  {"factors/ipcc/2006/product-use.yaml", table_87, sizeof table_87 - 1},
  {"factors/ipcc/2006/refrigeration.yaml", table_88, sizeof table_88 - 1},
  {"factors/ipcc/2006/solid-waste.yaml", table_89, sizeof table_89 - 1},
  {"factors/ipcc/2006/stationary-commercial.yaml", table_90, sizeof table_90 - 1},
  {"factors/ipcc/2006/stationary-energy.yaml", table_91, sizeof table_91 - 1},
  {"factors/ipcc/2006/stationary-manufacturing.yaml", table_92, sizeof table_92 - 1},
  {"factors/ipcc/2006/stationary-residential.yaml", table_93, sizeof table_93 - 1},
  {"factors/ipcc/2006/waste-composition.yaml", table_94, sizeof table_94 - 1},
  {"factors/ipcc/2006/wastewater.yaml", table_95, sizeof table_95 - 1},
  {"factors/ipcc/2019/metal.yaml", table_96, sizeof table_96 - 1},
  {"factors/ipcc/2019/solid-waste.yaml", table_97, sizeof table_97 - 1},
  {"factors/ipcc/2019/wastewater.yaml", table_98, sizeof table_98 - 1},
  {"factors/park-indicators/park-indicators.yaml", table_99, sizeof table_99 - 1},
  {"factors/viet-nam/decision-2626/agriculture.yaml", table_100, sizeof table_100 - 1},
  {"factors/viet-nam/decision-2626/energy-mobile.yaml", table_101, sizeof table_101 - 1},
  {"factors/viet-nam/decision-2626/energy-stationary-agriculture.yaml", table_102, sizeof table_102 - 1},
  {"factors/viet-nam/decision-2626/energy-stationary-commercial.yaml", table_103, sizeof table_103 - 1},
  {"factors/viet-nam/decision-2626/energy-stationary-energy.yaml", table_104, sizeof table_104 - 1},
  {"factors/viet-nam/decision-2626/energy-stationary-manufacturing.yaml", table_105, sizeof table_105 - 1},
  {"factors/viet-nam/decision-2626/energy-stationary-residential.yaml", table_106, sizeof table_106 - 1},
  {"factors/viet-nam/decision-2626/fugitive.yaml", table_107, sizeof table_107 - 1},
  {"factors/viet-nam/decision-2626/process.yaml", table_108, sizeof table_108 - 1},
  {"factors/viet-nam/decision-2626/waste.yaml", table_109, sizeof table_109 - 1},
  {"factors/viet-nam/decision-2626/wastewater.yaml", table_110, sizeof table_110 - 1},
  {"factors/viet-nam/electricity.yaml", table_111, sizeof table_111 - 1},
  {"factors/viet-nam/forms/activity-names.yaml", table_112, sizeof table_112 - 1},
  {"factors/viet-nam/forms/circular-38-annex-ii.yaml", table_113, sizeof table_113 - 1},
  {"factors/viet-nam/forms/decree-06-filing.yaml", table_114, sizeof table_114 - 1},
  {"factors/viet-nam/forms/decree-06-form-06.yaml", table_115, sizeof table_115 - 1},
  {"factors/viet-nam/properties.yaml", table_116, sizeof table_116 - 1},
};
const banyan_table_file *banyan_table(size_t index) { return &tables[index]; }
size_t banyan_table_count(void) { return sizeof tables / sizeof tables[0]; }
