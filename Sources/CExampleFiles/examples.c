// Written by .ci/embed-tables; a test compares it with the folders.
#include "examples.h"
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char example_0[] = {
#embed "../../examples/cement/README.md" suffix(, )
0};
static const unsigned char example_1[] = {
#embed "../../examples/cement/activity/2026.csv" suffix(, )
0};
static const unsigned char example_2[] = {
#embed "../../examples/cement/banyan.yaml" suffix(, )
0};
static const unsigned char example_3[] = {
#embed "../../examples/cement/cbam.yaml" suffix(, )
0};
static const unsigned char example_4[] = {
#embed "../../examples/cement/evidence/hourly.csv" suffix(, )
0};
static const unsigned char example_5[] = {
#embed "../../examples/cement/evidence/pos-2026.txt" suffix(, )
0};
static const unsigned char example_6[] = {
#embed "../../examples/cement/evidence/single-line.txt" suffix(, )
0};
static const unsigned char example_7[] = {
#embed "../../examples/cement/factors/lab.yaml" suffix(, )
0};
static const unsigned char example_8[] = {
#embed "../../examples/cement/products.yaml" suffix(, )
0};
static const unsigned char example_9[] = {
#embed "../../examples/extruder/README.md" suffix(, )
0};
static const unsigned char example_10[] = {
#embed "../../examples/extruder/activity/2026.csv" suffix(, )
0};
static const unsigned char example_11[] = {
#embed "../../examples/extruder/banyan.yaml" suffix(, )
0};
static const unsigned char example_12[] = {
#embed "../../examples/extruder/cbam.yaml" suffix(, )
0};
static const unsigned char example_13[] = {
#embed "../../examples/extruder/evidence/vr-7.txt" suffix(, )
0};
static const unsigned char example_14[] = {
#embed "../../examples/extruder/factors/gas.yaml" suffix(, )
0};
static const unsigned char example_15[] = {
#embed "../../examples/extruder/products.yaml" suffix(, )
0};
static const unsigned char example_16[] = {
#embed "../../examples/steel-mill/README.md" suffix(, )
0};
static const unsigned char example_17[] = {
#embed "../../examples/steel-mill/activity/chat-thai.csv" suffix(, )
0};
static const unsigned char example_18[] = {
#embed "../../examples/steel-mill/activity/dau-diesel.csv" suffix(, )
0};
static const unsigned char example_19[] = {
#embed "../../examples/steel-mill/activity/di-lai.csv" suffix(, )
0};
static const unsigned char example_20[] = {
#embed "../../examples/steel-mill/activity/dien.csv" suffix(, )
0};
static const unsigned char example_21[] = {
#embed "../../examples/steel-mill/activity/khi-dot.csv" suffix(, )
0};
static const unsigned char example_22[] = {
#embed "../../examples/steel-mill/activity/moi-chat-lanh.csv" suffix(, )
0};
static const unsigned char example_23[] = {
#embed "../../examples/steel-mill/activity/nguyen-lieu.csv" suffix(, )
0};
static const unsigned char example_24[] = {
#embed "../../examples/steel-mill/activity/nhien-lieu-khac.csv" suffix(, )
0};
static const unsigned char example_25[] = {
#embed "../../examples/steel-mill/activity/nuoc-thai.csv" suffix(, )
0};
static const unsigned char example_26[] = {
#embed "../../examples/steel-mill/activity/van-chuyen.csv" suffix(, )
0};
static const unsigned char example_27[] = {
#embed "../../examples/steel-mill/banyan.yaml" suffix(, )
0};
static const unsigned char example_28[] = {
#embed "../../examples/steel-mill/cbam.yaml" suffix(, )
0};
static const unsigned char example_29[] = {
#embed "../../examples/steel-mill/evidence/can-oto-2025.txt" suffix(, )
0};
static const unsigned char example_30[] = {
#embed "../../examples/steel-mill/evidence/chat-thai-2025.txt" suffix(, )
0};
static const unsigned char example_31[] = {
#embed "../../examples/steel-mill/evidence/dau-diesel-2025.txt" suffix(, )
0};
static const unsigned char example_32[] = {
#embed "../../examples/steel-mill/evidence/di-lai-2025.txt" suffix(, )
0};
static const unsigned char example_33[] = {
#embed "../../examples/steel-mill/evidence/dien-2025.txt" suffix(, )
0};
static const unsigned char example_34[] = {
#embed "../../examples/steel-mill/evidence/khi-2025.txt" suffix(, )
0};
static const unsigned char example_35[] = {
#embed "../../examples/steel-mill/evidence/moi-chat-lanh-2025.txt" suffix(, )
0};
static const unsigned char example_36[] = {
#embed "../../examples/steel-mill/evidence/nhien-lieu-khac-2025.txt" suffix(, )
0};
static const unsigned char example_37[] = {
#embed "../../examples/steel-mill/evidence/nuoc-thai-2025.txt" suffix(, )
0};
static const unsigned char example_38[] = {
#embed "../../examples/steel-mill/evidence/phong-thi-nghiem-2025.txt" suffix(, )
0};
static const unsigned char example_39[] = {
#embed "../../examples/steel-mill/evidence/van-chuyen-2025.txt" suffix(, )
0};
static const unsigned char example_40[] = {
#embed "../../examples/steel-mill/factors/carbon.yaml" suffix(, )
0};
static const unsigned char example_41[] = {
#embed "../../examples/steel-mill/products.yaml" suffix(, )
0};
static const unsigned char example_42[] = {
#embed "../../examples/steel-mill/suppliers/dien-cuc.json" suffix(, )
0};
static const unsigned char example_43[] = {
#embed "../../examples/steel-mill/suppliers/gang-thoi.json" suffix(, )
0};
static const unsigned char example_44[] = {
#embed "../../examples/steel-mill/suppliers/silico-mangan.json" suffix(, )
0};
static const unsigned char example_45[] = {
#embed "../../examples/steel-mill/what-if/2026.yaml" suffix(, )
0};
static const unsigned char example_46[] = {
#embed "../../examples/workshop/README.md" suffix(, )
0};
static const unsigned char example_47[] = {
#embed "../../examples/workshop/activity/bills.csv" suffix(, )
0};
static const unsigned char example_48[] = {
#embed "../../examples/workshop/banyan.yaml" suffix(, )
0};
static const banyan_example_file examples[] = {
  {"examples/cement/README.md", example_0, sizeof example_0 - 1},
  {"examples/cement/activity/2026.csv", example_1, sizeof example_1 - 1},
  {"examples/cement/banyan.yaml", example_2, sizeof example_2 - 1},
  {"examples/cement/cbam.yaml", example_3, sizeof example_3 - 1},
  {"examples/cement/evidence/hourly.csv", example_4, sizeof example_4 - 1},
  {"examples/cement/evidence/pos-2026.txt", example_5, sizeof example_5 - 1},
  {"examples/cement/evidence/single-line.txt", example_6, sizeof example_6 - 1},
  {"examples/cement/factors/lab.yaml", example_7, sizeof example_7 - 1},
  {"examples/cement/products.yaml", example_8, sizeof example_8 - 1},
  {"examples/extruder/README.md", example_9, sizeof example_9 - 1},
  {"examples/extruder/activity/2026.csv", example_10, sizeof example_10 - 1},
  {"examples/extruder/banyan.yaml", example_11, sizeof example_11 - 1},
  {"examples/extruder/cbam.yaml", example_12, sizeof example_12 - 1},
  {"examples/extruder/evidence/vr-7.txt", example_13, sizeof example_13 - 1},
  {"examples/extruder/factors/gas.yaml", example_14, sizeof example_14 - 1},
  {"examples/extruder/products.yaml", example_15, sizeof example_15 - 1},
  {"examples/steel-mill/README.md", example_16, sizeof example_16 - 1},
  {"examples/steel-mill/activity/chat-thai.csv", example_17, sizeof example_17 - 1},
  {"examples/steel-mill/activity/dau-diesel.csv", example_18, sizeof example_18 - 1},
  {"examples/steel-mill/activity/di-lai.csv", example_19, sizeof example_19 - 1},
  {"examples/steel-mill/activity/dien.csv", example_20, sizeof example_20 - 1},
  {"examples/steel-mill/activity/khi-dot.csv", example_21, sizeof example_21 - 1},
  {"examples/steel-mill/activity/moi-chat-lanh.csv", example_22, sizeof example_22 - 1},
  {"examples/steel-mill/activity/nguyen-lieu.csv", example_23, sizeof example_23 - 1},
  {"examples/steel-mill/activity/nhien-lieu-khac.csv", example_24, sizeof example_24 - 1},
  {"examples/steel-mill/activity/nuoc-thai.csv", example_25, sizeof example_25 - 1},
  {"examples/steel-mill/activity/van-chuyen.csv", example_26, sizeof example_26 - 1},
  {"examples/steel-mill/banyan.yaml", example_27, sizeof example_27 - 1},
  {"examples/steel-mill/cbam.yaml", example_28, sizeof example_28 - 1},
  {"examples/steel-mill/evidence/can-oto-2025.txt", example_29, sizeof example_29 - 1},
  {"examples/steel-mill/evidence/chat-thai-2025.txt", example_30, sizeof example_30 - 1},
  {"examples/steel-mill/evidence/dau-diesel-2025.txt", example_31, sizeof example_31 - 1},
  {"examples/steel-mill/evidence/di-lai-2025.txt", example_32, sizeof example_32 - 1},
  {"examples/steel-mill/evidence/dien-2025.txt", example_33, sizeof example_33 - 1},
  {"examples/steel-mill/evidence/khi-2025.txt", example_34, sizeof example_34 - 1},
  {"examples/steel-mill/evidence/moi-chat-lanh-2025.txt", example_35, sizeof example_35 - 1},
  {"examples/steel-mill/evidence/nhien-lieu-khac-2025.txt", example_36, sizeof example_36 - 1},
  {"examples/steel-mill/evidence/nuoc-thai-2025.txt", example_37, sizeof example_37 - 1},
  {"examples/steel-mill/evidence/phong-thi-nghiem-2025.txt", example_38, sizeof example_38 - 1},
  {"examples/steel-mill/evidence/van-chuyen-2025.txt", example_39, sizeof example_39 - 1},
  {"examples/steel-mill/factors/carbon.yaml", example_40, sizeof example_40 - 1},
  {"examples/steel-mill/products.yaml", example_41, sizeof example_41 - 1},
  {"examples/steel-mill/suppliers/dien-cuc.json", example_42, sizeof example_42 - 1},
  {"examples/steel-mill/suppliers/gang-thoi.json", example_43, sizeof example_43 - 1},
  {"examples/steel-mill/suppliers/silico-mangan.json", example_44, sizeof example_44 - 1},
  {"examples/steel-mill/what-if/2026.yaml", example_45, sizeof example_45 - 1},
  {"examples/workshop/README.md", example_46, sizeof example_46 - 1},
  {"examples/workshop/activity/bills.csv", example_47, sizeof example_47 - 1},
  {"examples/workshop/banyan.yaml", example_48, sizeof example_48 - 1},
};
const banyan_example_file *banyan_example(size_t index) { return &examples[index]; }
size_t banyan_example_count(void) { return sizeof examples / sizeof examples[0]; }
