import type { GroupFacts } from './group.ts';

/** Health and social care: real SSYK 2012 groups, occupations, titles and skills, chosen by hand. */
export const care: readonly GroupFacts[] = [
  {
    ssyk4: '5321',
    id: 'jY19_knH_MJp',
    label: 'Undersköterskor, hemtjänst, hemsjukvård, äldreboende och habilitering',
    field: 'NYW6_mP6_vwf',
    occupations: [
      { id: 'bSEB_VKd_Ub3', label: 'Undersköterska, hemtjänst, äldreboende och habilitering', titles: [] },
      { id: 'wvmE_VKa_dzo', label: 'Hemsjukvårdare', titles: [] },
    ],
    skills: [
      ['MR4H_FFT_mTj', 'Omvårdnad'],
      ['hqYJ_jyZ_Ks8', 'Demensvård'],
      ['Yt2Z_1pY_MNz', 'Äldreomsorg'],
      ['xowU_8Wu_K7C', 'Hemtjänst'],
      ['NbjJ_WBY_FoA', 'Hemsjukvård'],
      ['NpcY_f4G_L1H', 'Fallprevention'],
      ['BvGm_Zuj_VLF', 'Omvårdnadsplanering'],
      ['cocQ_EPn_YiY', 'Geriatrisk omvårdnad'],
      ['SYpQ_2aW_ovn', 'Språkstödjare, erfarenhet', 'språkstödjare'],
      ['aoVs_Qfu_U3j', 'Rehabilitering'],
      ['3M7W_Tgq_hRm', 'Taktil stimulering'],
    ],
  },
  {
    ssyk4: '5323',
    id: 'LP4Z_ABV_gRm',
    label: 'Undersköterskor, vård- och specialavdelning och mottagning',
    field: 'NYW6_mP6_vwf',
    occupations: [
      {
        id: 'PQkQ_Dmk_ZF8',
        label: 'Undersköterska, vård- och specialavdelning och mottagning',
        titles: [['6jf4_ExH_yMY', 'Barnundersköterska']],
      },
      { id: 'Z5L9_7Eb_cCd', label: 'Steriltekniker', titles: [] },
      { id: 'jgqS_XiJ_enV', label: 'Specialistundersköterska', titles: [] },
    ],
    skills: [
      ['MR4H_FFT_mTj', 'Omvårdnad'],
      ['9Fna_GUm_HWL', 'Patientkommunikation'],
      ['YTPY_NjP_Auq', 'Akutsjukvård, sjukhus', 'akutsjukvård'],
      ['TuUX_3Jo_wyq', 'Vårdavdelning/Mottagning', 'vårdavdelning'],
      ['aoVs_Qfu_U3j', 'Rehabilitering'],
      ['BvGm_Zuj_VLF', 'Omvårdnadsplanering'],
      ['NpcY_f4G_L1H', 'Fallprevention'],
      ['cocQ_EPn_YiY', 'Geriatrisk omvårdnad'],
    ],
  },
  {
    ssyk4: '5330',
    id: 'tAJS_JNb_hDH',
    label: 'Vårdbiträden',
    field: 'NYW6_mP6_vwf',
    occupations: [
      {
        id: '4zLr_jP5_peZ',
        label: 'Vårdbiträde',
        titles: [
          ['4sh8_UWk_V1P', 'Hemtjänstbiträde'],
          ['YxVc_fg8_5MK', 'Servicevärd'],
        ],
      },
      { id: 'Edjj_2Q7_P8X', label: 'Sjukvårdsbiträde', titles: [['w9aw_w8H_PRS', 'Vårdassistent']] },
    ],
    skills: [
      ['zgd6_6Bj_829', 'Personlig omvårdnad'],
      ['Yt2Z_1pY_MNz', 'Äldreomsorg'],
      ['xowU_8Wu_K7C', 'Hemtjänst'],
      ['hqYJ_jyZ_Ks8', 'Demensvård'],
      ['9Fna_GUm_HWL', 'Patientkommunikation'],
      ['zMr8_cTC_PCB', 'Daglig verksamhet'],
      ['tykJ_BZQ_Wer', 'Äldreboende'],
    ],
  },
  {
    ssyk4: '2221',
    id: 'Z8ci_bBE_tmx',
    label: 'Grundutbildade sjuksköterskor',
    field: 'NYW6_mP6_vwf',
    occupations: [
      {
        id: 'bXNH_MNX_dUR',
        label: 'Sjuksköterska, grundutbildad',
        titles: [
          ['WaaW_tvH_Fd4', 'Nattsjuksköterska'],
          ['wzN9_tF3_g5C', 'Vaccinationssköterska'],
        ],
      },
      { id: 't3qY_aWP_PJB', label: 'Stomiterapeut', titles: [['qE6e_2wX_mrq', 'Stomisjuksköterska']] },
    ],
    skills: [
      ['dJa5_Nao_mDS', 'Legitimation som sjuksköterska', 'legitimation som sjuksköterska'],
      ['MR4H_FFT_mTj', 'Omvårdnad'],
      ['NbjJ_WBY_FoA', 'Hemsjukvård'],
      ['73kE_uFW_vvT', 'Primärvård'],
      ['VnZM_dXx_wD7', 'Telefonrådgivning, sjukvård', 'telefonrådgivning'],
      ['F9MX_NWR_7CQ', 'Smärtbehandling'],
      ['BvGm_Zuj_VLF', 'Omvårdnadsplanering'],
      ['bsQx_dCg_52v', 'Infektionssjukvård'],
      ['p2ap_C7f_WWC', 'Dialys'],
      ['9Fna_GUm_HWL', 'Patientkommunikation'],
      ['R85L_23s_y4M', 'Läkemedelsansvarig, erfarenhet', 'läkemedelsansvar'],
    ],
  },
  {
    ssyk4: '5350',
    id: '5dxv_nVQ_N8o',
    label: 'Tandsköterskor',
    field: 'NYW6_mP6_vwf',
    occupations: [
      { id: 'ckkD_JhH_Sc6', label: 'Tandsköterska', titles: [['63BC_wGB_4tQ', 'Tandläkarassistent']] },
      { id: 'xq4p_8Y5_SYR', label: 'Ortodontiassistent', titles: [] },
    ],
    skills: [
      ['1TcB_b2C_pjp', 'Profylaxbehandling'],
      ['Msbw_VmW_pGi', 'Munhälsovård'],
      ['Sacc_jcW_oKh', 'Specialisttandvård'],
      ['dfM3_SP6_6sg', 'Tandreglering'],
      ['kJRF_aBo_YL2', 'Yrkesutbildning, tandsköterska', 'tandsköterskeutbildning'],
    ],
  },
  {
    ssyk4: '5343',
    id: 'sq3e_WVv_Fjd',
    label: 'Personliga assistenter',
    field: 'GazW_2TU_kJw',
    occupations: [
      {
        id: 'eU1q_zvL_9Rf',
        label: 'Personlig assistent',
        titles: [
          ['996Q_98R_J4g', 'Adl-assistent'],
          ['s26n_z4q_3UU', 'Handikappassistent'],
        ],
      },
      { id: 'SF73_TBz_fhR', label: 'Ledsagare', titles: [] },
    ],
    skills: [
      ['zgd6_6Bj_829', 'Personlig omvårdnad'],
      ['axxm_t1P_6WR', 'Social dokumentation'],
      ['yRaA_b6w_MJP', 'Teckenkommunikation'],
      ['YU6v_SsT_UBm', 'Habilitering'],
      ['3M7W_Tgq_hRm', 'Taktil stimulering'],
      ['aoVs_Qfu_U3j', 'Rehabilitering'],
    ],
  },
  {
    ssyk4: '2273',
    id: 'TPH4_2AM_isT',
    label: 'Arbetsterapeuter',
    field: 'NYW6_mP6_vwf',
    occupations: [
      { id: 'heGV_uHh_o8W', label: 'Arbetsterapeut', titles: [['wPmy_epZ_VKM', 'Rehabvägledare']] },
      { id: 'pTLB_6Zr_fGi', label: 'Hjälpmedelskonsulent', titles: [] },
    ],
    skills: [
      ['eGs6_Hry_JFw', 'Arbetsterapi'],
      ['aoVs_Qfu_U3j', 'Rehabilitering'],
      ['Msi7_dJ1_mtD', 'Hjälpmedelsteknik'],
      ['8E5S_bt2_a2S', 'Tillgänglighetsanpassning'],
      ['ykbs_7vm_ZnR', 'Neurologisk arbetsterapi'],
      ['e9Qi_WjN_h71', 'Arbetsterapeutexamen'],
    ],
  },
];
