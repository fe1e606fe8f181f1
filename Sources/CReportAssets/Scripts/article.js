// article
