import CLibxml

/// An element's name.
struct PageTag: Equatable {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }
    private init(_ tag: Int) { rawValue = UInt16(tag) }

    static let a = PageTag(nutgraf_tag_a), article = PageTag(nutgraf_tag_article), aside = PageTag(nutgraf_tag_aside)
    static let blockquote = PageTag(nutgraf_tag_blockquote), body = PageTag(nutgraf_tag_body)
    static let br = PageTag(nutgraf_tag_br), div = PageTag(nutgraf_tag_div), footer = PageTag(nutgraf_tag_footer)
    static let figure = PageTag(nutgraf_tag_figure), figcaption = PageTag(nutgraf_tag_figcaption)
    static let form = PageTag(nutgraf_tag_form), h1 = PageTag(nutgraf_tag_h1), html = PageTag(nutgraf_tag_html)
    static let li = PageTag(nutgraf_tag_li), link = PageTag(nutgraf_tag_link), main = PageTag(nutgraf_tag_main)
    static let meta = PageTag(nutgraf_tag_meta), p = PageTag(nutgraf_tag_p), pre = PageTag(nutgraf_tag_pre)
    static let span = PageTag(nutgraf_tag_span), time = PageTag(nutgraf_tag_time), title = PageTag(nutgraf_tag_title)
    static let head = PageTag(nutgraf_tag_head), header = PageTag(nutgraf_tag_header), img = PageTag(nutgraf_tag_img)
    static let table = PageTag(nutgraf_tag_table), nav = PageTag(nutgraf_tag_nav), ul = PageTag(nutgraf_tag_ul)
    static let td = PageTag(nutgraf_tag_td), tr = PageTag(nutgraf_tag_tr), section = PageTag(nutgraf_tag_section),
        ol = PageTag(nutgraf_tag_ol)
    static let noscript = PageTag(nutgraf_tag_noscript), template = PageTag(nutgraf_tag_template)
    static let other = PageTag(nutgraf_tag_other)

    private static func set(_ tags: [Int]) -> [Bool] {
        var set = [Bool](repeating: false, count: nutgraf_tag_video + 1)
        for tag in tags { set[tag] = true }
        return set
    }

    private static let skipped = set([
        nutgraf_tag_head, nutgraf_tag_noscript, nutgraf_tag_svg, nutgraf_tag_select, nutgraf_tag_button,
        nutgraf_tag_iframe, nutgraf_tag_template, nutgraf_tag_video, nutgraf_tag_audio, nutgraf_tag_object,
        nutgraf_tag_nav, nutgraf_tag_input, nutgraf_tag_textarea, nutgraf_tag_option, nutgraf_tag_canvas,
        nutgraf_tag_dialog, nutgraf_tag_menu, nutgraf_tag_embed, nutgraf_tag_title,
    ])
    private static let blocks = set([
        nutgraf_tag_address, nutgraf_tag_article, nutgraf_tag_aside, nutgraf_tag_blockquote, nutgraf_tag_body,
        nutgraf_tag_center, nutgraf_tag_dd, nutgraf_tag_details, nutgraf_tag_div, nutgraf_tag_dl, nutgraf_tag_dt,
        nutgraf_tag_fieldset, nutgraf_tag_figcaption, nutgraf_tag_figure, nutgraf_tag_footer, nutgraf_tag_form,
        nutgraf_tag_h1, nutgraf_tag_h2, nutgraf_tag_h3, nutgraf_tag_h4, nutgraf_tag_h5, nutgraf_tag_h6,
        nutgraf_tag_header, nutgraf_tag_hr, nutgraf_tag_html, nutgraf_tag_legend, nutgraf_tag_li, nutgraf_tag_main,
        nutgraf_tag_ol, nutgraf_tag_p, nutgraf_tag_pre, nutgraf_tag_section, nutgraf_tag_summary, nutgraf_tag_table,
        nutgraf_tag_tbody, nutgraf_tag_td, nutgraf_tag_tfoot, nutgraf_tag_th, nutgraf_tag_thead, nutgraf_tag_tr,
        nutgraf_tag_ul,
    ])
    private static let emphases = set([nutgraf_tag_b, nutgraf_tag_strong, nutgraf_tag_em, nutgraf_tag_i])

    /// Whether what it holds is never read as text.
    var isSkipped: Bool { Self.skipped[Int(rawValue)] }
    /// Whether it stands on lines of its own.
    var isBlock: Bool { Self.blocks[Int(rawValue)] }
    var isEmphasis: Bool { Self.emphases[Int(rawValue)] }
    /// 1 to 6 for a heading, else 0.
    var headingLevel: Int {
        let level = Int(rawValue) - nutgraf_tag_h1
        return (0..<6).contains(level) ? level + 1 : 0
    }
    var isListItem: Bool { self == .li || Int(rawValue) == nutgraf_tag_dd || Int(rawValue) == nutgraf_tag_dt }
    var isCell: Bool { self == .td || Int(rawValue) == nutgraf_tag_th }
}

/// The attributes that are read.
struct PageAttribute {
    let rawValue: UInt32

    private init(_ attribute: Int) { rawValue = UInt32(attribute) }

    static let `class` = PageAttribute(nutgraf_attribute_class), id = PageAttribute(nutgraf_attribute_id)
    static let itemprop = PageAttribute(nutgraf_attribute_itemprop), rel = PageAttribute(nutgraf_attribute_rel)
    static let href = PageAttribute(nutgraf_attribute_href)
    static let name = PageAttribute(nutgraf_attribute_name), property = PageAttribute(nutgraf_attribute_property)
    static let content = PageAttribute(nutgraf_attribute_content), role = PageAttribute(nutgraf_attribute_role)
    static let datetime = PageAttribute(nutgraf_attribute_datetime), style = PageAttribute(nutgraf_attribute_style)
    static let hidden = PageAttribute(nutgraf_attribute_hidden), lang = PageAttribute(nutgraf_attribute_lang)
    static let pubdate = PageAttribute(nutgraf_attribute_pubdate)
    static let testID = PageAttribute(nutgraf_attribute_data_testid)
    static let component = PageAttribute(nutgraf_attribute_data_component)
    static let type = PageAttribute(nutgraf_attribute_type)
    static let ariaHidden = PageAttribute(nutgraf_attribute_aria_hidden)
}
